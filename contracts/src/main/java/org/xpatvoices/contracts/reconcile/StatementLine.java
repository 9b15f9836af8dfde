package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * One booked movement of a statement: debits are negative. References are the bank's and ours,
 * never a name. {@code outcome} says what the match ladder made of it, {@code rung} by which step,
 * and {@code expectedMicro} what the payout it names is worth.
 */
public record StatementLine(
        int line,
        long amountMicro,
        String currency,
        boolean reversal,
        @Nullable String endToEndId,
        @Nullable String bankReference,
        LineOutcome outcome,
        @Nullable String payoutId,
        @Nullable String batchId,
        @Nullable String depositReference,
        @Nullable String rung,
        long expectedMicro) {}
