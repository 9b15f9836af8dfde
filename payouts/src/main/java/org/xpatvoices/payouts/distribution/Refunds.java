package org.xpatvoices.payouts.distribution;

import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.DecideAmendment;
import org.xpatvoices.contracts.amendment.SaleRefunded;

/**
 * Who gives back how much. All of it: each line of the invoice gives what it took, and the price
 * comes from clearing if nobody has a share of it, else from the platform. A part of it: the
 * operating fee first, then the platform. Never a worker. What was given back before counts: undone
 * as a whole, the platform has back what it had borne of it.
 */
final class Refunds {
    private Refunds() {}

    /**
     * @param feeBackMicro what of the operating fee was given back before
     */
    static SaleRefunded of(
            AmendmentProposed proposed,
            DecideAmendment command,
            SoldSale sale,
            long feeBackMicro,
            boolean distributed) {
        long refund = Math.subtractExact(proposed.oldMicro(), proposed.newMicro());
        boolean whole = proposed.newMicro() == 0 && refund > 0;
        boolean undone = whole && !distributed;
        long clearing = undone ? sale.priceMicro() : 0;
        long feeLeft = Math.subtractExact(sale.feeMicro(), feeBackMicro);
        long fee = whole ? feeLeft : Math.min(refund, feeLeft);
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
