package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** Whether the rail has the batch cannot be told; the money may have left. */
public record PayoutBatchOutcomeUnknown(
        String batchId, String attemptId, String reason, Instant noticedAt)
        implements PayoutBatchEvent {}
