package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A break as an operator reads it; {@code proposal} is the number of the newest proposal and {@code
 * sortKey} orders the list.
 */
public record BreakView(
        String breakId,
        String category,
        int severity,
        String state,
        @Nullable String payoutId,
        @Nullable String statementId,
        @Nullable Integer line,
        long amountMicro,
        long expectedMicro,
        String currency,
        String detail,
        List<BreakResolution> allowed,
        @Nullable Integer proposal,
        @Nullable String resolution,
        @Nullable String note,
        @Nullable String proposedBy,
        @Nullable String endorsedBy,
        @Nullable String approvedBy,
        Instant openedAt,
        Instant changedAt,
        String sortKey) {
    public BreakView {
        allowed = List.copyOf(allowed);
    }

    public long atStakeMicro() {
        return BreakCategory.valueOf(category).atStakeMicro(amountMicro, expectedMicro);
    }
}
