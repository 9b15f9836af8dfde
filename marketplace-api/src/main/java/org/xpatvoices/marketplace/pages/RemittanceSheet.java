package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A comparison in printed words.
 *
 * @param gross what would be handed in
 * @param capPercent above which a fee is not worth it
 * @param over whether every quote has run out
 * @param waiting whether waiting is better than any of them
 * @param silent one sentence for each partner that gave nothing to believe
 */
record RemittanceSheet(
        String offerId,
        String gross,
        String receivedCurrency,
        String askedAt,
        String capPercent,
        boolean over,
        boolean waiting,
        List<Row> rows,
        List<String> silent) {
    /**
     * One quote.
     *
     * @param standing {@code CHOSEN}, {@code DEFAULT} or {@code NO}
     * @param hidden the sentence on what the rate hides
     * @param eta null if the partner did not say
     * @param choosable whether it holds and its fee is worth it
     */
    record Row(
            String partner,
            String name,
            String licence,
            String quoteId,
            long netMicro,
            String net,
            String fee,
            String feePercent,
            String hidden,
            @Nullable String eta,
            String until,
            String standing,
            boolean aboveCap,
            boolean choosable) {}
}
