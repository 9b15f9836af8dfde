package org.xpatvoices.contracts.offtaker;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Prepaid funds grew.
 *
 * @param prepaidMicro the resulting balance in that currency
 * @param approvedBy the second person of a large one; null where one was enough
 */
public record FundsDeposited(
        String offTakerId,
        String depositReference,
        long amountMicro,
        String currency,
        long prepaidMicro,
        String recordedBy,
        Instant depositedAt,
        @Nullable String approvedBy)
        implements OffTakerEvent {
    /** One that its recorder could count alone. */
    public FundsDeposited(
            String offTakerId,
            String depositReference,
            long amountMicro,
            String currency,
            long prepaidMicro,
            String recordedBy,
            Instant depositedAt) {
        this(
                offTakerId,
                depositReference,
                amountMicro,
                currency,
                prepaidMicro,
                recordedBy,
                depositedAt,
                null);
    }
}
