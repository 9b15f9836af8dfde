package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.RailCode;

/**
 * Reports say paid and nothing else does: a closed statement lacks it, its payee does not say that
 * it came and, of cash, nobody showed the code.
 */
final class OnlySaid {
    private OnlySaid() {}

    static boolean is(Trail trail, Trails.Frame frame, VoucherVoid vouchers) {
        return trail.paid()
                && trail.absent()
                && trail.going()
                && trail.claim() == null
                && trail.returnedBy() == null
                && !trail.received()
                && !trail.facts().contains(Fact.DECIDED_PAID)
                && !(frame.rail().equals(RailCode.CASH.name())
                        && vouchers.handedOver(frame.batchId(), trail.payout().payoutId()));
    }
}
