package org.xpatvoices.contracts.licence;

import org.xpatvoices.contracts.packet.Pricing;

import java.time.Instant;

/**
 * An off-taker may use a packet for one purpose until {@code endsAt}; {@code priceMicro} is exactly
 * what its workers will be paid.
 */
public record LicenceSold(
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
        String contributorsSha256,
        long priceMicro,
        long feeMicro,
        long roundingMicro,
        long totalMicro,
        String currency,
        Instant soldAt,
        Instant endsAt)
        implements LicenceEvent {}
