package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutTakenBack;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;

/** Payouts given back on a statement that was revoked since: they had been paid, and still are. */
final class ReturnUndone {
    private ReturnUndone() {}

    /**
     * Takes back what was given back, net: a fee stays where it was decided to be. Refused if
     * another statement had shown it coming back, or none, or if its payee has less payable.
     */
    static List<PayoutBatchEvent> of(
            TakeBack taken, Trail trail, BatchPhase phase, Trails.Frame frame, PayableCover cover) {
        String statement = taken.unreturnedBy();
        mustHaveBeenGivenBack(taken, trail, phase);
        var again = trail.unreturned();
        var money = again.money();
        cover.take(PayeeId.of(money.payeeId()), new Money(money.netMicro(), frame.currency()));
        return List.of(
                new PayoutTakenBack(
                        frame.batchId(),
                        frame.rail(),
                        frame.currency(),
                        money,
                        again.state(phase).name(),
                        taken.breakId(),
                        taken.decidedAt(),
                        statement));
    }

    private static void mustHaveBeenGivenBack(TakeBack taken, Trail trail, BatchPhase phase) {
        boolean shown = trail.claim() != null || !trail.paidByClaimAlone();
        if (!trail.released()
                || !trail.paid()
                || !wasGivenBackBy(taken.unreturnedBy(), trail)
                || !shown) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE,
                    "%s is %s, and %s."
                            .formatted(
                                    taken.payoutId(),
                                    trail.state(phase),
                                    shown
                                            ? "was not given back on " + taken.unreturnedBy()
                                            : "no line shows its payment any more either: end both"
                                                    + " as LOSS, which adds up to none"));
        }
    }

    private static boolean wasGivenBackBy(@Nullable String statement, Trail trail) {
        return statement != null && statement.equals(trail.returnedBy());
    }
}
