package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.packet.SaleWindow;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What one worker's row rests on; usually one grant, and very many rows are asked. */
record Consents(List<AdmittedGrant> grants) {
    boolean anyIsOf(Set<String> grantIds) {
        for (AdmittedGrant grant : grants) {
            if (grantIds.contains(grant.grantId())) {
                return true;
            }
        }
        return false;
    }

    boolean allLastBeyond(Instant moment) {
        for (AdmittedGrant grant : grants) {
            if (!SaleWindow.dayOf(grant.validUntil()).isAfter(moment)) {
                return false;
            }
        }
        return true;
    }
}
