package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** A run was made; its batches hold the reserved payouts. */
public record PayoutRunStarted(
        String runId,
        String rail,
        String currency,
        List<RunBatch> batches,
        int payoutCount,
        long totalMicro,
        String startedBy,
        Instant startedAt)
        implements PayoutRunEvent {
    public PayoutRunStarted {
        batches = List.copyOf(batches);
    }
}
