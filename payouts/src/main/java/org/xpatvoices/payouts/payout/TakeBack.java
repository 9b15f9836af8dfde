package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;

import java.time.Instant;
import java.util.Objects;

/**
 * Two people hold a payout to be paid whose money was given back.
 *
 * @param line the line of a statement that is its payment; null where somebody's word says so
 * @param unreturnedBy the revoked statement that had shown its money coming back; null if none had
 */
public record TakeBack(
        BatchId batchId,
        PayoutId payoutId,
        String breakId,
        @Nullable ForcedMatch line,
        Instant decidedAt,
        @Nullable String unreturnedBy) {
    /** One that no statement had shown coming back. */
    public TakeBack(
            BatchId batchId,
            PayoutId payoutId,
            String breakId,
            @Nullable ForcedMatch line,
            Instant decidedAt) {
        this(batchId, payoutId, breakId, line, decidedAt, null);
    }

    /** The payout is the one that the break names, or whoever proposes this end. */
    public static TakeBack of(
            BreakOpened about, BreakResolutionProposed proposed, Instant decidedAt) {
        String payout = proposed.payoutId() == null ? about.payoutId() : proposed.payoutId();
        String batch = proposed.batchId() == null ? about.batchId() : proposed.batchId();
        boolean revoked = about.category().equals(BreakCategory.STATEMENT_REVOKED.name());
        return new TakeBack(
                BatchId.of(Objects.requireNonNull(batch)),
                PayoutId.of(Objects.requireNonNull(payout)),
                about.breakId(),
                about.inSuspense() && !revoked ? ForcedMatch.of(about, proposed, decidedAt) : null,
                decidedAt,
                revoked ? about.statementId() : null);
    }
}
