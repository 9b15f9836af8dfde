package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Evidence about one payout contradicts itself; a person must look. {@code inSuspense} when a
 * statement line moved {@code amountMicro} that no entry of ours explains.
 *
 * @param takenMicro the fee that the line tells of, where that is not the one agreed to
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
        Instant foundAt,
        @Nullable Long takenMicro)
        implements PayoutBatchEvent {
    private static final String NO_LINE = "@nobody: ";

    /** One that tells of no fee. */
    public PayoutConflictFound(
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
            Instant foundAt) {
        this(
                batchId,
                payoutId,
                category,
                statementId,
                line,
                amountMicro,
                expectedMicro,
                currency,
                inSuspense,
                detail,
                foundAt,
                null);
    }

    /**
     * What makes two conflicts of a payout the same one: the line, or else what contradicts what.
     */
    public String kindAndPlace() {
        return statementId == null || line == null
                ? category + NO_LINE + detail
                : key(category, statementId, line);
    }

    /** The same, of a conflict of this category about this line. */
    public static String key(String category, String statementId, int line) {
        return category + '@' + statementId + '#' + line;
    }

    /** Whether a conflict under this key is about words alone, which may be said again. */
    public static boolean isOfWords(String key) {
        return key.contains(NO_LINE);
    }
}
