package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.Pricing;

import java.time.Instant;

/**
 * A sold licence; the price is exactly what the workers of the packet are paid.
 *
 * @param givenUpAt when its holder first answered a retraction: no file is handed out since
 * @param answerBy until when a retraction that waits must be answered: no file is handed out then
 *     before it is; null if none waits
 */
public record LicenceView(
        String licenceId,
        String offTakerId,
        String offTakerName,
        String packetId,
        String productId,
        String productTitle,
        String purpose,
        String quoteId,
        Pricing pricing,
        long contributorCount,
        Money price,
        Money fee,
        Money rounding,
        Money total,
        Instant soldAt,
        Instant endsAt,
        @Nullable Instant givenUpAt,
        @Nullable Instant answerBy,
        long deliveries,
        long position) {}
