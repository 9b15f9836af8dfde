package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** A second person sent the proposal back; the break is open again. */
public record BreakResolutionDeclined(
        String breakId, String resolution, String declinedBy, Instant declinedAt)
        implements BreakEvent {}
