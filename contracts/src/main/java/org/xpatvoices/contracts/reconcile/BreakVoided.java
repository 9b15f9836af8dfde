package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A difference that was none: its statement was revoked, and what it booked is taken back. */
public record BreakVoided(
        String breakId,
        String category,
        @Nullable String payoutId,
        @Nullable String statementId,
        long amountMicro,
        String currency,
        boolean inSuspense,
        String reason,
        Instant openedAt,
        Instant voidedAt)
        implements BreakEvent {}
