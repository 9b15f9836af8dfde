package org.xpatvoices.payouts.remittance;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.shredding.PayeeDetails;
import org.xpatvoices.contracts.shredding.PayeeDetails.SealedDestination;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/**
 * Seals what a worker was shown as their payout details are sealed: under the payee's own key, so
 * that it opens for this offer only, and for nobody once that key is destroyed.
 */
@Component
class OfferSeal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PayeeDetails keys;

    OfferSeal(PayeeDetails keys) {
        this.keys = keys;
    }

    SealedContent seal(PayeeId payee, RemittanceOfferId offer, RemittanceComparison shown) {
        return keys.seal(payee, placeOf(offer), JSON.writeValueAsString(shown)).content();
    }

    /** Empty once the payee's key is destroyed. */
    Optional<RemittanceComparison> open(String offerId, SealedContent sealed) {
        String place = placeOf(RemittanceOfferId.of(offerId)).toString();
        return Optional.ofNullable(
                        keys.open(List.of(new SealedDestination(place, sealed))).get(place))
                .map(clear -> JSON.readValue(clear, RemittanceComparison.class));
    }

    private static DestinationId placeOf(RemittanceOfferId offer) {
        return new DestinationId(offer.value());
    }
}
