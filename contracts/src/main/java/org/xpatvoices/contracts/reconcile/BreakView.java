package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A break as an operator reads it; {@code proposal} is the number of the newest proposal and {@code
 * sortKey} orders the list.
 *
 * @param worthMicro what the payout took that the proposed end gives back or takes back; else 0
 * @param recordedAs the record that RECORDED_SINCE names
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
        String sortKey,
        long worthMicro,
        @Nullable String recordedAs) {
    public BreakView {
        allowed = List.copyOf(allowed);
    }

    /** What is in question, or the payout that the proposed end gives back, if that is more. */
    public long atStakeMicro() {
        return Math.max(
                worthMicro,
                BreakCategory.valueOf(category).atStakeMicro(amountMicro, expectedMicro));
    }
}
