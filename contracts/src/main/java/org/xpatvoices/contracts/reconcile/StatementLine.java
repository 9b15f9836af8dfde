package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * One booked movement of a statement: debits are negative. References are the bank's and ours,
 * never a name. {@code outcome} says what the match ladder made of it, {@code rung} by which step,
 * and {@code expectedMicro} what the payout or the exchange it names is worth. {@code otherFee} is
 * null where nothing tells of a fee, or of the one agreed to.
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
        long expectedMicro,
        @Nullable OtherFee otherFee) {
    /** One that states no fee. */
    public StatementLine(
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
            long expectedMicro) {
        this(
                line,
                amountMicro,
                currency,
                reversal,
                endToEndId,
                bankReference,
                outcome,
                payoutId,
                batchId,
                depositReference,
                rung,
                expectedMicro,
                null);
    }

    /** A fee that a statement tells of beside the amount, and the one that was agreed to. */
    public record OtherFee(long chargedMicro, long agreedMicro) {}
}
