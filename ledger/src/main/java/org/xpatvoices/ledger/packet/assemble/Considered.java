package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;

import java.util.List;

/** A record that may be in the packet, with every consent that it rests on. */
record Considered(AdmittedRecord values, List<AdmittedGrant> grants) {
    Considered {
        grants = List.copyOf(grants);
    }

    boolean allows(String purpose) {
        return grants.stream().anyMatch(grant -> grant.purposes().contains(purpose));
    }

    String workerId() {
        return values.worker();
    }
}
