package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A run with its batches and where its money is. */
public record PayoutRunView(
        String runId,
        String rail,
        String currency,
        String state,
        int payoutCount,
        long totalMicro,
        String startedBy,
        Instant startedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        List<PayoutStateView> states,
        List<PayoutBatchView> batches) {
    public PayoutRunView {
        states = List.copyOf(states);
        batches = List.copyOf(batches);
    }
}
