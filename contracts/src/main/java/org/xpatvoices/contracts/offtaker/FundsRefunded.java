package org.xpatvoices.contracts.offtaker;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Prepaid funds grew by what was given back on a licence.
 *
 * @param number of the amendment of its sale; null in older logs, where there was one at most
 */
public record FundsRefunded(
        String offTakerId,
        String licenceId,
        long amountMicro,
        String currency,
        long prepaidMicro,
        Instant refundedAt,
        @Nullable Integer number)
        implements OffTakerEvent {}
