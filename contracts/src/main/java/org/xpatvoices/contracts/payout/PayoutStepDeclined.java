package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** The proposed {@link PayoutStep} is not taken. */
public record PayoutStepDeclined(
        String batchId, String payoutId, String step, String declinedBy, Instant declinedAt)
        implements PayoutBatchEvent {}
