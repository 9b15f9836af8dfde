package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** One person proposed an end; {@code proposal} counts the proposals of this break from 1. */
public record BreakResolutionProposed(
        String breakId,
        int proposal,
        String resolution,
        String note,
        String proposedBy,
        Instant proposedAt)
        implements BreakEvent {}
