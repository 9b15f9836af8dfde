package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A run was made; its batches hold the reserved payouts. {@code reissue} says of which earlier
 * payout it is a new attempt; null of those that pay whoever can be paid.
 */
public record PayoutRunStarted(
        String runId,
        String rail,
        String currency,
        List<RunBatch> batches,
        int payoutCount,
        long totalMicro,
        String startedBy,
        Instant startedAt,
        @Nullable Reissue reissue)
        implements PayoutRunEvent {
    public PayoutRunStarted {
        batches = List.copyOf(batches);
    }

    public PayoutRunStarted(
            String runId,
            String rail,
            String currency,
            List<RunBatch> batches,
            int payoutCount,
            long totalMicro,
            String startedBy,
            Instant startedAt) {
        this(runId, rail, currency, batches, payoutCount, totalMicro, startedBy, startedAt, null);
    }
}
