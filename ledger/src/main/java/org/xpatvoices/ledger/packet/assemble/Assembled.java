package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.ledger.packet.gate.Released;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of an assembly, with the number of records that were left out for each reason. The
 * commands say it to the packet; files, members and what the registry knows of them have to be kept
 * before.
 */
public sealed interface Assembled {
    Map<String, Integer> leftOut();

    /** Whether a delivered row rests on one of these grants. */
    boolean restsOnAny(Set<String> grantIds);

    record Made(
            SealPacket seal,
            List<StoredFile> files,
            List<Member> members,
            PacketFacts facts,
            Released released,
            Map<String, Integer> leftOut)
            implements Assembled {
        public Made {
            files = List.copyOf(files);
            members = List.copyOf(members);
            leftOut = Map.copyOf(leftOut);
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
