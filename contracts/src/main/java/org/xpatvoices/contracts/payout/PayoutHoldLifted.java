package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** Two people let a payout that was kept back go on from where it was. */
public record PayoutHoldLifted(
        String batchId, String payoutId, String proposedBy, String approvedBy, Instant liftedAt)
        implements PayoutBatchEvent {}
