package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;

import java.time.Instant;
import java.util.Objects;

/**
 * Two people hold a statement line to be the payment of a payout.
 *
 * @param booked what the bank booked on the line, debits negative
 * @param reason what they decided on, for the trail of the payout
 */
public record ForcedMatch(
        BatchId batchId,
        PayoutId payoutId,
        StatementId statementId,
        int line,
        Money booked,
        String reason,
        Instant decidedAt) {
    /** Only a break that names a line, with a payout named by either, can end as matched. */
    public static ForcedMatch of(
            BreakOpened about, BreakResolutionProposed proposed, Instant decidedAt) {
        String payout = proposed.payoutId() == null ? about.payoutId() : proposed.payoutId();
        String batch = proposed.batchId() == null ? about.batchId() : proposed.batchId();
        return new ForcedMatch(
                BatchId.of(Objects.requireNonNull(batch)),
                PayoutId.of(Objects.requireNonNull(payout)),
                StatementId.of(Objects.requireNonNull(about.statementId())),
                Objects.requireNonNull(about.line()),
                new Money(about.amountMicro(), about.currency()),
                about.breakId(),
                decidedAt);
    }
}
