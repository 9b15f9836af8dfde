package org.xpatvoices.marketplace.web.licence;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * A licence of the caller. The price is what its workers are paid, to the millionth.
 *
 * @param running whether its files can be fetched: the term lasts, no retraction was answered, and
 *     no answer is overdue
 * @param givenUpAt when the first retraction was answered, if one was
 * @param answerBy until when a retraction must be answered, if one waits
 */
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
        @Nullable Instant givenUpAt,
        @Nullable Instant answerBy,
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
                running(view, now),
                view.givenUpAt(),
                view.answerBy(),
                view.deliveries(),
                self + "/files",
                self + "/manifest",
                self + "/proof");
    }

    private static boolean running(LicenceView view, Instant now) {
        return now.isBefore(view.endsAt())
                && view.givenUpAt() == null
                && (view.answerBy() == null || now.isBefore(view.answerBy()));
    }
}
