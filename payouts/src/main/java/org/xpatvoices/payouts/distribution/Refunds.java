package org.xpatvoices.payouts.distribution;

import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.DecideAmendment;
import org.xpatvoices.contracts.amendment.SaleRefunded;

/**
 * Who gives back how much. All of it: each line of the invoice gives what it took, and the price
 * comes from clearing if nobody has a share of it, else from the platform. A part of it: the
 * operating fee first, then the platform. Never a worker.
 */
final class Refunds {
    private Refunds() {}

    static SaleRefunded of(
            AmendmentProposed proposed,
            DecideAmendment command,
            SoldSale sale,
            boolean distributed) {
        long refund = Math.subtractExact(proposed.oldMicro(), proposed.newMicro());
        boolean whole = proposed.newMicro() == 0 && refund > 0;
        boolean undone = whole && !distributed;
        long clearing = undone ? sale.priceMicro() : 0;
        long fee = whole ? sale.feeMicro() : Math.min(refund, sale.feeMicro());
        long rounding = whole ? sale.roundingMicro() : 0;
        return new SaleRefunded(
                proposed.distributionId(),
                proposed.licenceId(),
                sale.offTakerId(),
                proposed.number(),
                proposed.oldMicro(),
                proposed.newMicro(),
                proposed.currency(),
                clearing,
                fee,
                rounding,
                refund - clearing - fee - rounding,
                undone,
                whole || proposed.endsLicence(),
                proposed.cause(),
                proposed.reason(),
                proposed.proposedBy(),
                command.decidedBy(),
                command.decidedAt());
    }
}
