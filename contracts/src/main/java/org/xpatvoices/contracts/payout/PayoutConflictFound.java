package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Evidence about one payout contradicts itself; a person must look. */
public record PayoutConflictFound(
        String batchId,
        String payoutId,
        String category,
        @Nullable String statementId,
        @Nullable Integer line,
        long amountMicro,
        String currency,
        String detail,
        Instant foundAt)
        implements PayoutBatchEvent {}
