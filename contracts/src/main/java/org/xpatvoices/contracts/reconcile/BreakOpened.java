package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A difference waits for a person. {@code amountMicro} is what the bank booked, debits negative,
 * and {@code expectedMicro} what we expected; {@code inSuspense} when no other entry explains the
 * booked money.
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
        long expectedMicro,
        String currency,
        boolean inSuspense,
        String detail,
        Instant openedAt)
        implements BreakEvent {}
