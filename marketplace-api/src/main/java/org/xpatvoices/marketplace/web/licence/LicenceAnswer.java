package org.xpatvoices.marketplace.web.licence;

import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/** A licence of the caller. The price is what its workers are paid, to the millionth. */
record LicenceAnswer(
        String licenceId,
        String packetId,
        String productId,
        String productTitle,
        String purpose,
        String quoteId,
        long contributors,
        Money price,
        Money fee,
        Money rounding,
        Money total,
        Instant soldAt,
        Instant endsAt,
        boolean running,
        long deliveries,
        String files,
        String manifest,
        String proof) {

    static LicenceAnswer of(LicenceView view, Instant now) {
        String self = "/v1/licences/" + view.licenceId();
        return new LicenceAnswer(
                view.licenceId(),
                view.packetId(),
                view.productId(),
                view.productTitle(),
                view.purpose(),
                view.quoteId(),
                view.contributorCount(),
                view.price(),
                view.fee(),
                view.rounding(),
                view.total(),
                view.soldAt(),
                view.endsAt(),
                now.isBefore(view.endsAt()),
                view.deliveries(),
                self + "/files",
                self + "/manifest",
                self + "/proof");
    }
}
