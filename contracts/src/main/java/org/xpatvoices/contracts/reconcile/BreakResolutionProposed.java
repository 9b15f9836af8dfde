package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** One person proposed an end. */
public record BreakResolutionProposed(
        String breakId, String resolution, String note, String proposedBy, Instant proposedAt)
        implements BreakEvent {}
