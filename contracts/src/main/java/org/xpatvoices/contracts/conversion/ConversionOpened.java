package org.xpatvoices.contracts.conversion;

import java.time.Instant;

/**
 * So much is to be exchanged for so many; nothing is booked yet.
 *
 * @param payees how many follow in the lists
 * @param soldMicro the sum of what each of them gives
 */
public record ConversionOpened(
        String conversionId,
        String rail,
        String soldCurrency,
        String boughtCurrency,
        int payees,
        long soldMicro,
        String openedBy,
        Instant openedAt)
        implements ConversionEvent {}
