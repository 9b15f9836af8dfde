package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolved;

/** What two people agreed about the payout of a break. */
public final class PayoutDecisions {
    private PayoutDecisions() {}

    /**
     * What reaches the payout afterwards; null if nothing does. What came back it has learnt in the
     * same decision.
     */
    public static @Nullable DecidePayout after(BreakResolved event) {
        var decision = of(event);
        return decision == null || decision.decision() == Decision.RETURNED ? null : decision;
    }

    /** What is decided together with the break, or not at all: money that came back, once. */
    static @Nullable DecidePayout within(BreakResolved event) {
        var decision = of(event);
        return decision == null || decision.decision() != Decision.RETURNED ? null : decision;
    }

    private static @Nullable DecidePayout of(BreakResolved event) {
        var decision =
                Resolutions.decision(event.category(), BreakResolution.valueOf(event.resolution()));
        String payout = event.payoutId();
        String batch = event.batchId();
        if (decision == null || payout == null || batch == null) {
            return null;
        }
        String statement = event.statementId();
        return new DecidePayout(
                BatchId.of(batch),
                PayoutId.of(payout),
                decision,
                BreakId.of(event.breakId()),
                statement == null ? null : StatementId.of(statement),
                event.proposedBy(),
                event.approvedBy(),
                event.resolvedAt(),
                event.amountMicro() <= 0 ? null : new Money(event.amountMicro(), event.currency()));
    }
}
