package org.xpatvoices.contracts.offtaker;

import java.time.Instant;

/** Prepaid funds paid for a licence; stored in one step with {@code LicenceSold}. */
public record FundsCaptured(
        String offTakerId,
        String licenceId,
        long amountMicro,
        String currency,
        long prepaidMicro,
        Instant capturedAt)
        implements OffTakerEvent {}
