package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** One person approved an end that is too large for one; it waits for another. */
public record BreakResolutionEndorsed(
        String breakId, int proposal, String resolution, String endorsedBy, Instant endorsedAt)
        implements BreakEvent {}
