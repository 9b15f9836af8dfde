package org.xpatvoices.contracts.licence;

import java.time.Instant;

/**
 * A price holds until {@code validUntil}. total = price (all of it workers' shares) + operating fee
 * + rounding up to the minor unit, each its own line.
 */
public record QuoteIssued(
        String quoteId,
        String offTakerId,
        String packetId,
        String productId,
        String purpose,
        int termDays,
        long contributorCount,
        long rows,
        long priceMicro,
        long feeMicro,
        long roundingMicro,
        long totalMicro,
        String currency,
        Instant issuedAt,
        Instant validUntil)
        implements QuoteEvent {}
