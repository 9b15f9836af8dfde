package org.xpatvoices.contracts.offtaker;

import java.time.Instant;

/** Prepaid funds grew by what was given back on a licence. */
public record FundsRefunded(
        String offTakerId,
        String licenceId,
        long amountMicro,
        String currency,
        long prepaidMicro,
        Instant refundedAt)
        implements OffTakerEvent {}
