package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Two people agreed how the break ends; {@code recordedAs} is the reference under which its
 * movement was recorded since, null for other ends.
 */
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
        Instant resolvedAt,
        @Nullable String recordedAs)
        implements BreakEvent {
    /** One by which no record is meant. */
    public BreakResolved(
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
            Instant resolvedAt) {
        this(
                breakId,
                category,
                resolution,
                payoutId,
                batchId,
                statementId,
                amountMicro,
                expectedMicro,
                currency,
                inSuspense,
                proposedBy,
                approvedBy,
                resolvedAt,
                null);
    }
}
