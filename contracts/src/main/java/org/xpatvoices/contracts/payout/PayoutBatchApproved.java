package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** A second person approved the batch through its run. */
public record PayoutBatchApproved(
        String batchId, String runId, String approvedBy, Instant approvedAt)
        implements PayoutBatchEvent {}
