package org.xpatvoices.contracts.conversion;

import java.util.List;

/**
 * Whose money is to be exchanged, in the order of their ids.
 *
 * @param number counts the lists of this conversion, from 1
 * @param shares at most 1,000, each payee once
 */
public record ConversionListed(String conversionId, int number, List<SoldShare> shares)
        implements ConversionEvent {
    public ConversionListed {
        shares = List.copyOf(shares);
    }
}
