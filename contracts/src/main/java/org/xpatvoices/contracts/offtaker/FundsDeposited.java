package org.xpatvoices.contracts.offtaker;

import java.time.Instant;

/** Prepaid funds grew; {@code prepaidMicro} is the resulting balance in that currency. */
public record FundsDeposited(
        String offTakerId,
        String depositReference,
        long amountMicro,
        String currency,
        long prepaidMicro,
        String recordedBy,
        Instant depositedAt)
        implements OffTakerEvent {}
