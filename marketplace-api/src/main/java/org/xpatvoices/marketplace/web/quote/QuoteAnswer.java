package org.xpatvoices.marketplace.web.quote;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.licence.QuoteView;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/** What a licence would cost, line by line. total = price + fee + rounding. */
record QuoteAnswer(
        String quoteId,
        String packetId,
        String productId,
        String purpose,
        int termDays,
        long rows,
        long contributors,
        Money price,
        Money fee,
        Money rounding,
        Money total,
        Instant issuedAt,
        Instant validUntil,
        @Nullable String licenceId) {

    static QuoteAnswer of(QuoteView view) {
        return new QuoteAnswer(
                view.quoteId(),
                view.packetId(),
                view.productId(),
                view.purpose(),
                view.termDays(),
                view.rows(),
                view.contributorCount(),
                view.price(),
                view.fee(),
                view.rounding(),
                view.total(),
                view.issuedAt(),
                view.validUntil(),
                view.licenceId());
    }
}
