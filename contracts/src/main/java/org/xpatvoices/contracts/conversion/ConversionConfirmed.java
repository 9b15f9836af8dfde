package org.xpatvoices.contracts.conversion;

import java.time.Instant;

/**
 * One person says what the bank gave; nothing is booked yet.
 *
 * @param number counts what was said about this conversion, from 1
 */
public record ConversionConfirmed(
        String conversionId,
        int number,
        long receivedMicro,
        String boughtCurrency,
        String reference,
        String proposedBy,
        Instant proposedAt)
        implements ConversionEvent {}
