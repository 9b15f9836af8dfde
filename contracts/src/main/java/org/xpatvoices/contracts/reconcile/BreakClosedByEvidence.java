package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What was missing has turned up, or its money went back: nobody has to decide any more. {@code
 * statementId} and {@code line} name the statement line that shows it, if one does.
 */
public record BreakClosedByEvidence(
        String breakId,
        String category,
        @Nullable String payoutId,
        String reason,
        @Nullable String statementId,
        @Nullable Integer line,
        Instant closedAt)
        implements BreakEvent {}
