package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * One person proposed an end; {@code proposal} counts the proposals of this break from 1, and
 * {@code payoutId} is the payout that they hold the line to have paid, where the break names none;
 * {@code recordedAs} is the reference under which the movement was recorded since.
 */
public record BreakResolutionProposed(
        String breakId,
        int proposal,
        String resolution,
        @Personal String note,
        String proposedBy,
        Instant proposedAt,
        @Nullable String payoutId,
        @Nullable String batchId,
        @Nullable String recordedAs)
        implements BreakEvent {
    /** One that is about the payout that the break names, if any. */
    public BreakResolutionProposed(
            String breakId,
            int proposal,
            String resolution,
            String note,
            String proposedBy,
            Instant proposedAt) {
        this(breakId, proposal, resolution, note, proposedBy, proposedAt, null, null, null);
    }
}
