package org.xpatvoices.payouts.distribution;

import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.DecideAmendment;
import org.xpatvoices.contracts.amendment.SharesCorrected;

/** A correction as it was proposed, approved. */
final class Corrections {
    private Corrections() {}

    static SharesCorrected of(AmendmentProposed proposed, DecideAmendment command) {
        return new SharesCorrected(
                proposed.distributionId(),
                proposed.licenceId(),
                proposed.number(),
                proposed.currency(),
                proposed.shares(),
                Math.subtractExact(proposed.newMicro(), proposed.oldMicro()),
                proposed.cause(),
                proposed.reason(),
                proposed.proposedBy(),
                command.decidedBy(),
                command.decidedAt());
    }
}
