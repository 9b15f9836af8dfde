package org.xpatvoices.contracts.remittance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What one partner quotes for an amount.
 *
 * @param partner its code in the settings
 * @param name what workers read
 * @param licence under which it may send money abroad
 * @param quoteId the partner's own name for the quote, to be said there
 * @param delivery how the money is handed over, in the partner's word; empty if it did not say
 * @param feeMicro what the partner keeps of the gross amount, in micro-units of the currency sent
 * @param rateE10 ten-billionths (10^-10) of a unit received for one unit sent
 * @param netMicro what arrives, in micro-units of the currency received: (gross - fee) x rate in
 *     whole minor units, rounded down; what is less than a minor unit stays with the partner
 * @param hiddenMicro how much more would arrive at the mid rate, in the currency received; null if
 *     no mid rate was known
 * @param etaSeconds until it arrives, as the partner says; null if it did not say
 */
public record RemittanceQuote(
        String partner,
        String name,
        String licence,
        String quoteId,
        String delivery,
        long feeMicro,
        long rateE10,
        long netMicro,
        @Nullable Long hiddenMicro,
        @Nullable Long etaSeconds,
        Instant expiresAt) {
    private static final long WHOLE_BASIS_POINTS = 10_000;

    /** The fee in ten-thousandths of the gross amount, rounded up. */
    public long feeBasisPoints(long grossMicro) {
        return Math.ceilDiv(Math.multiplyExact(feeMicro, WHOLE_BASIS_POINTS), grossMicro);
    }

    /** Whether the fee is more than so many ten-thousandths of the gross amount, exactly. */
    public boolean isAbove(int capBasisPoints, long grossMicro) {
        return Math.multiplyExact(feeMicro, WHOLE_BASIS_POINTS)
                > Math.multiplyExact(grossMicro, (long) capBasisPoints);
    }
}
