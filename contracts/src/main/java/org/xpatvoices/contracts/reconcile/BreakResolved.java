package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Two people agreed how the break ends. */
public record BreakResolved(
        String breakId,
        String category,
        String resolution,
        @Nullable String payoutId,
        @Nullable String batchId,
        @Nullable String statementId,
        long amountMicro,
        long expectedMicro,
        String currency,
        boolean inSuspense,
        String proposedBy,
        String approvedBy,
        Instant resolvedAt)
        implements BreakEvent {}
