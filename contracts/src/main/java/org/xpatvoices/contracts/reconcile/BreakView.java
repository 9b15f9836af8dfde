package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A break as an operator reads it; {@code sortKey} orders the list. */
public record BreakView(
        String breakId,
        String category,
        int severity,
        String state,
        @Nullable String payoutId,
        @Nullable String statementId,
        @Nullable Integer line,
        long amountMicro,
        String currency,
        String detail,
        @Nullable String resolution,
        @Nullable String note,
        @Nullable String proposedBy,
        @Nullable String approvedBy,
        Instant openedAt,
        Instant changedAt,
        String sortKey) {}
