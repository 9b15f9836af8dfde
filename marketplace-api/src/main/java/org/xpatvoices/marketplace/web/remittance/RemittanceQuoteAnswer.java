package org.xpatvoices.marketplace.web.remittance;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittanceQuote;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One partner's quote.
 *
 * @param feeBasisPoints the fee in ten-thousandths of the gross amount, rounded up
 * @param rate units received for one unit sent
 * @param net what arrives, in whole minor units, rounded down
 * @param hidden how much more would arrive at the mid rate; null if none was known
 */
record RemittanceQuoteAnswer(
        int rank,
        String partner,
        String name,
        String licence,
        String quoteId,
        String delivery,
        Money fee,
        long feeBasisPoints,
        boolean aboveCap,
        String rate,
        Money net,
        @Nullable Money hidden,
        @Nullable Long etaSeconds,
        Instant expiresAt) {
    private static final int RATE_DECIMALS = 10;

    static RemittanceQuoteAnswer of(RemittanceComparison shown, int rank, RemittanceQuote one) {
        Long hidden = one.hiddenMicro();
        return new RemittanceQuoteAnswer(
                rank,
                one.partner(),
                one.name(),
                one.licence(),
                one.quoteId(),
                one.delivery(),
                new Money(one.feeMicro(), shown.currency()),
                one.feeBasisPoints(shown.grossMicro()),
                one.isAbove(shown.feeCapBasisPoints(), shown.grossMicro()),
                rate(one.rateE10()),
                new Money(one.netMicro(), shown.receivedCurrency()),
                hidden == null ? null : new Money(hidden, shown.receivedCurrency()),
                one.etaSeconds(),
                one.expiresAt());
    }

    static String rate(long e10) {
        return BigDecimal.valueOf(e10, RATE_DECIMALS).stripTrailingZeros().toPlainString();
    }
}
