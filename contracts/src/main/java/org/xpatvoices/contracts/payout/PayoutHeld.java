package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** A payout is kept back; {@code cause} is a {@link HoldCause}. */
public record PayoutHeld(
        String batchId,
        String payoutId,
        String cause,
        @Personal String note,
        String heldBy,
        Instant heldAt)
        implements PayoutBatchEvent {}
