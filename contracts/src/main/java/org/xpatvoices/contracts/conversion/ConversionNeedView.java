package org.xpatvoices.contracts.conversion;

import org.xpatvoices.contracts.payout.RailCode;

/**
 * What payees of a rail are owed in a currency that it does not carry.
 *
 * @param payees with at least one whole minor unit
 * @param owedMicro the whole minor units of all of them
 */
public record ConversionNeedView(RailCode rail, String currency, int payees, long owedMicro) {}
