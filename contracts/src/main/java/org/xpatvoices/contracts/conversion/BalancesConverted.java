package org.xpatvoices.contracts.conversion;

import java.time.Instant;
import java.util.List;

/**
 * What payees were owed in one currency they are owed in the other. Over all lists of a conversion
 * the parts sum to what was sold and to what was received, to the micro-unit: by largest remainder
 * over what each gave, ties by payee.
 *
 * @param number counts the lists of this conversion, from 1
 * @param shares at most 1,000, each payee once
 */
public record BalancesConverted(
        String conversionId,
        int number,
        String soldCurrency,
        String boughtCurrency,
        List<BoughtShare> shares,
        Instant convertedAt)
        implements ConversionEvent {
    public BalancesConverted {
        shares = List.copyOf(shares);
    }
}
