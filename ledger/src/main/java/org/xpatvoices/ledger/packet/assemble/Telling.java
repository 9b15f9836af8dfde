package org.xpatvoices.ledger.packet.assemble;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.packet.gate.GateOrder;
import org.xpatvoices.ledger.packet.gate.Told;
import org.xpatvoices.ledger.shredding.Tried;

import java.util.List;

/** Seals what a packet tells of a worker while the key of the worker's answers is at hand. */
record Telling(String packetId, List<String> columns) {
    Telling {
        columns = List.copyOf(columns);
    }

    Telling(GateOrder order) {
        this(order.packetId(), order.answered());
    }

    /**
     * @param answers what the packet would show, one for each sensitive column
     * @return as the gate stores it; nothing if the answers did not open with a key of the vault
     */
    byte @Nullable [] sealed(
            String worker, AdmittedFacts facts, Tried.Clear clear, List<String> answers) {
        return clear.sealedBeside(
                        facts.keyId(), Told.placeOf(packetId, worker), Told.text(columns, answers))
                .map(bytes -> Told.stored(facts.keyId(), facts.grantId(), bytes))
                .orElse(null);
    }
}
