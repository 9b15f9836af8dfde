package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** The rail answered that it has the batch. */
public record PayoutBatchSubmitted(String batchId, String attemptId, Instant submittedAt)
        implements PayoutBatchEvent {}
