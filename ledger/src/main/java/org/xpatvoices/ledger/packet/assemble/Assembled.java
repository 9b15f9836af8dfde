package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.ledger.packet.gate.Released;
import org.xpatvoices.ledger.packet.press.Awaited;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What came of an assembly, with the number of records that were left out for each reason. */
public sealed interface Assembled {
    Map<String, Integer> leftOut();

    /**
     * A packet whose members are known while it is still being written and judged.
     *
     * @param registering what the registry keeps of it; is still being put together
     * @param judging nothing of the packet may stay unless it passes
     */
    record Made(
            List<Member> members,
            CompletableFuture<Released> registering,
            CompletableFuture<Judgement> judging,
            Map<String, Integer> leftOut)
            implements Assembled {
        public Made {
            members = List.copyOf(members);
            leftOut = Map.copyOf(leftOut);
        }

        /** What the registry keeps; waits until it is there. */
        Released released() {
            return Awaited.of(registering);
        }

        /** Waits until the packet is written, verified and held against earlier ones. */
        Judgement judgement() {
            return Awaited.of(judging);
        }

        /** Whether a delivered row rests on one of these grants. */
        boolean restsOnAny(Set<String> grantIds) {
            return members.stream().map(Member::grantId).anyMatch(grantIds::contains);
        }
    }

    record Impossible(RefusePacket refusal, Map<String, Integer> leftOut) implements Assembled {
        public Impossible {
            leftOut = Map.copyOf(leftOut);
        }
    }
}
