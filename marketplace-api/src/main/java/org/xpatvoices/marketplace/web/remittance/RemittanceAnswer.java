package org.xpatvoices.marketplace.web.remittance;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittanceOfferView;
import org.xpatvoices.contracts.remittance.SilentPartner;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a worker was shown and chose.
 *
 * @param sends always false: a chosen quote is said at the partner, nothing is paid from here
 * @param midRate units received for one unit sent in the market's middle; null if nobody could tell
 * @param feeCapBasisPoints a dearer fee cannot be chosen
 * @param advice what is best for the worker now
 * @param standingRank the quote that holds: the chosen one, else the one that brings most below the
 *     cap; null where there is none
 * @param quotes the one that brings most first
 * @param silent partners that gave nothing to believe, and why
 */
record RemittanceAnswer(
        String offerId,
        boolean sends,
        Money gross,
        String receivedCurrency,
        @Nullable String midRate,
        @Nullable Instant midRateAt,
        int feeCapBasisPoints,
        Advice advice,
        @Nullable Integer standingRank,
        boolean chosenByWorker,
        List<RemittanceQuoteAnswer> quotes,
        List<SilentPartner> silent,
        Instant shownAt,
        @Nullable Instant chosenAt) {
    /** What is best now. */
    enum Advice {
        /** The standing quote is worth its fee. */
        TAKE_THE_STANDING_QUOTE,
        /** Every fee is above the cap. */
        WAIT,
        /** No partner gave a quote to believe. */
        ASK_AGAIN
    }

    static RemittanceAnswer of(RemittanceOfferView offer) {
        var shown = offer.comparison();
        Long mid = shown.midRateE10();
        int standing = offer.standingRank();
        return new RemittanceAnswer(
                offer.offerId(),
                false,
                new Money(shown.grossMicro(), shown.currency()),
                shown.receivedCurrency(),
                mid == null ? null : RemittanceQuoteAnswer.rate(mid),
                shown.midRateAt(),
                shown.feeCapBasisPoints(),
                advice(shown, standing),
                standing == 0 ? null : standing,
                offer.chosenRank() != null,
                IntStream.range(0, shown.quotes().size())
                        .mapToObj(
                                i -> RemittanceQuoteAnswer.of(shown, i + 1, shown.quotes().get(i)))
                        .toList(),
                shown.silent(),
                offer.shownAt(),
                offer.chosenAt());
    }

    private static Advice advice(RemittanceComparison shown, int standing) {
        if (standing > 0) {
            return Advice.TAKE_THE_STANDING_QUOTE;
        }
        return shown.quotes().isEmpty() ? Advice.ASK_AGAIN : Advice.WAIT;
    }
}
