package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** One person proposed a {@link PayoutStep}; it takes the place of any earlier proposal. */
public record PayoutStepProposed(
        String batchId,
        String payoutId,
        String step,
        @Personal String note,
        String proposedBy,
        Instant proposedAt)
        implements PayoutBatchEvent {}
