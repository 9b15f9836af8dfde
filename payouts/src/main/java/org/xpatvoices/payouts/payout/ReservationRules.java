package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a batch must be to be reserved at all. */
final class ReservationRules {
    static final int PAYOUTS_MAX = 1_000;

    private ReservationRules() {}

    /** The control sum, once every rule holds. */
    static long totalOf(List<Payout> payouts) {
        if (payouts.isEmpty() || payouts.size() > PAYOUTS_MAX) {
            throw refused(payouts.size() + " payouts");
        }
        Set<String> ids = new HashSet<>();
        Set<String> payees = new HashSet<>();
        long total = 0;
        for (Payout payout : payouts) {
            if (!ids.add(payout.payoutId()) || !payees.add(payout.payeeId())) {
                throw refused("payout " + payout.payoutId() + " or its payee is there twice");
            }
            total = Math.addExact(total, netOf(payout));
        }
        return total;
    }

    private static long netOf(Payout payout) {
        long net = Math.subtractExact(payout.grossMicro(), payout.feeMicro());
        if (payout.feeMicro() < 0 || payout.netMicro() <= 0 || payout.netMicro() != net) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_BE_POSITIVE,
                    payout.payoutId()
                            + ": gross "
                            + payout.grossMicro()
                            + ", fee "
                            + payout.feeMicro()
                            + ", net "
                            + payout.netMicro());
        }
        return net;
    }

    private static Refused refused(String detail) {
        return new Refused(PayoutRule.BATCH_MUST_HOLD_ONE_TO_A_THOUSAND_PAYOUTS, detail);
    }
}
