package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Evidence about one payout contradicts itself; a person must look. {@code inSuspense} when a
 * statement line moved {@code amountMicro} that no entry of ours explains.
 */
public record PayoutConflictFound(
        String batchId,
        String payoutId,
        String category,
        @Nullable String statementId,
        @Nullable Integer line,
        long amountMicro,
        long expectedMicro,
        String currency,
        boolean inSuspense,
        String detail,
        Instant foundAt)
        implements PayoutBatchEvent {
    /** What makes two conflicts of a payout the same one. */
    public String kindAndPlace() {
        return category + '@' + statementId + '#' + line;
    }
}
