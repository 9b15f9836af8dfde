package org.xpatvoices.contracts.conversion;

import java.time.Instant;

/**
 * What of one payee's money was exchanged.
 *
 * @param rateMicro what the bank gave for one whole unit, in micro-units, rounded down
 */
public record ConvertedView(
        String conversionId,
        long soldMicro,
        String soldCurrency,
        long boughtMicro,
        String boughtCurrency,
        long rateMicro,
        Instant convertedAt) {}
