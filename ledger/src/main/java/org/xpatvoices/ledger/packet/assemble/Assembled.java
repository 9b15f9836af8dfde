package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.ledger.packet.gate.Released;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What came of an assembly, with the number of records that were left out for each reason. The
 * commands say it to the packet; files, members and what the registry knows of them have to be kept
 * before.
 */
public sealed interface Assembled {
    Map<String, Integer> leftOut();

    /** Whether a delivered row rests on one of these grants. */
    boolean restsOnAny(Set<String> grantIds);

    /**
     * @param sealing is still being put together while the files are stored
     * @param registering likewise
     */
    record Made(
            CompletableFuture<SealPacket> sealing,
            List<StoredFile> files,
            List<Member> members,
            PacketFacts facts,
            CompletableFuture<Released> registering,
            Map<String, Integer> leftOut)
            implements Assembled {
        public Made {
            files = List.copyOf(files);
            members = List.copyOf(members);
            leftOut = Map.copyOf(leftOut);
        }

        /** What says it to the packet; waits until it is there. */
        public SealPacket seal() {
            return sealing.join();
        }

        /** What the registry keeps; waits until it is there. */
        public Released released() {
            return registering.join();
        }

        @Override
        public boolean restsOnAny(Set<String> grantIds) {
            return members.stream().map(Member::grantId).anyMatch(grantIds::contains);
        }
    }

    record Impossible(RefusePacket refusal, Map<String, Integer> leftOut) implements Assembled {
        public Impossible {
            leftOut = Map.copyOf(leftOut);
        }

        @Override
        public boolean restsOnAny(Set<String> grantIds) {
            return false;
        }
    }
}
