package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.packet.SealPacket;

import java.util.List;

/** Whether an assembled packet may leave: what the verifier and the gate found in it. */
public sealed interface Judgement {
    /**
     * @param seal says it to the packet
     */
    record Passed(List<StoredFile> files, PacketFacts facts, SealPacket seal) implements Judgement {
        public Passed {
            files = List.copyOf(files);
        }
    }

    record Failed(RefusePacket refusal) implements Judgement {}
}
