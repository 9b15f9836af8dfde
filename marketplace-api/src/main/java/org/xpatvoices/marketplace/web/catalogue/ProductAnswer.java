package org.xpatvoices.marketplace.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ProductTerms;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A product as the catalogue shows it, with its packets on sale, newest first.
 *
 * @param approvedAt absent as long as only one person has seen it: then nothing of it is sold
 */
record ProductAnswer(
        String productId,
        String title,
        String schema,
        String period,
        List<String> purposes,
        List<String> recipients,
        List<ColumnAnswer> columns,
        Map<String, List<String>> filter,
        PrivacyFloors privacy,
        PricingAnswer pricing,
        Instant definedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant retiredAt,
        String sample,
        List<PacketOffer> packets) {

    /** How a price comes about, as figures and as a sentence. */
    record PricingAnswer(PricingMode mode, Money amount, String formula) {
        static PricingAnswer of(Pricing pricing) {
            String formula =
                    switch (pricing.mode()) {
                        case BOTTOM_UP ->
                                "price = rows x tariff; every row's tariff goes to the worker it"
                                        + " is about";
                        case NEGOTIATED_TOTAL ->
                                "price = agreed total, split over the workers by their rows, to"
                                        + " the millionth";
                    };
            return new PricingAnswer(
                    pricing.mode(), new Money(pricing.amountMicro(), pricing.currency()), formula);
        }
    }

    static ProductAnswer of(CatalogueView view) {
        ProductTerms terms = view.terms();
        return new ProductAnswer(
                view.productId(),
                terms.title(),
                terms.schemaId() + "@" + terms.schemaVersion(),
                terms.period(),
                terms.purposes(),
                terms.recipients(),
                ColumnAnswer.of(terms),
                terms.filter(),
                terms.floors(),
                PricingAnswer.of(terms.pricing()),
                view.definedAt(),
                view.approvedAt(),
                view.retiredAt(),
                "/v1/catalogue/" + view.productId() + "/sample",
                view.packets().stream().map(PacketOffer::of).toList());
    }
}
