package org.xpatvoices.ledger.packet.assemble;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;

import java.util.List;

/**
 * A record that may be in the packet, with every consent that it rests on.
 *
 * @param told its sensitive answers as the packet would show them, sealed under the consent that
 *     they came from; nothing if that cannot be
 */
record Considered(AdmittedRecord values, List<AdmittedGrant> grants, byte @Nullable [] told) {
    Considered {
        grants = List.copyOf(grants);
    }

    boolean allows(String purpose) {
        for (AdmittedGrant grant : grants) {
            if (grant.purposes().contains(purpose)) {
                return true;
            }
        }
        return false;
    }

    String workerId() {
        return values.worker();
    }
}
