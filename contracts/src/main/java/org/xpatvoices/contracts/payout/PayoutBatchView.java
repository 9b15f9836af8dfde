package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

/** One batch of a run. */
public record PayoutBatchView(
        String batchId,
        int number,
        int payoutCount,
        long totalMicro,
        String phase,
        @Nullable String channel,
        @Nullable String requestSha256,
        @Nullable String unknownReason) {}
