package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A difference waits for a person. {@code inSuspense} when the statement moved money that no other
 * entry explains: {@code amountMicro} as the bank booked it, debits negative.
 */
public record BreakOpened(
        String breakId,
        String category,
        int severity,
        @Nullable String payoutId,
        @Nullable String batchId,
        @Nullable String statementId,
        @Nullable Integer line,
        long amountMicro,
        String currency,
        boolean inSuspense,
        String detail,
        Instant openedAt)
        implements BreakEvent {}
