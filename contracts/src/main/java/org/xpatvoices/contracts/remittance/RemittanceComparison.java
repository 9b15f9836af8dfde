package org.xpatvoices.contracts.remittance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a worker was shown: who would bring how much, the most first. Kept for good as JSON, sealed.
 *
 * @param currency sent, and of the fees
 * @param receivedCurrency received
 * @param grossMicro what the worker would hand in, fee included
 * @param midRateE10 the market's middle at that time, like {@link RemittanceQuote#rateE10}; null if
 *     nobody could tell
 * @param midRateAt when the market was looked at
 * @param feeCapBasisPoints a dearer fee than this is not worth it: the money waits instead
 * @param quotes ranked by what arrives, then by when
 */
public record RemittanceComparison(
        String currency,
        String receivedCurrency,
        long grossMicro,
        @Nullable Long midRateE10,
        @Nullable Instant midRateAt,
        int feeCapBasisPoints,
        List<RemittanceQuote> quotes,
        List<SilentPartner> silent) {
    public RemittanceComparison {
        quotes = List.copyOf(quotes);
        silent = List.copyOf(silent);
    }

    /** The place of the one that holds unless another is chosen; 0 where waiting is better. */
    public int defaultRank() {
        for (int i = 0; i < quotes.size(); i++) {
            if (!quotes.get(i).isAbove(feeCapBasisPoints, grossMicro)) {
                return i + 1;
            }
        }
        return 0;
    }
}
