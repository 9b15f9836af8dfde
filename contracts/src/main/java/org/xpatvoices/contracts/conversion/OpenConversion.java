package org.xpatvoices.contracts.conversion;

import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Instant;

/**
 * Lists what is payable in one currency to everybody who is paid by a rail that carries only the
 * other; told again it changes nothing.
 *
 * @param soldCurrency what they are owed now
 * @param boughtCurrency what they will be owed instead
 */
public record OpenConversion(
        ConversionId conversionId,
        RailCode rail,
        String soldCurrency,
        String boughtCurrency,
        String openedBy,
        Instant openedAt) {}
