package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/** A quote; {@code licenceId} is set once it was used. total = price + fee + rounding. */
public record QuoteView(
        String quoteId,
        String offTakerId,
        String packetId,
        String productId,
        String purpose,
        int termDays,
        long contributorCount,
        long rows,
        Money price,
        Money fee,
        Money rounding,
        Money total,
        Instant issuedAt,
        Instant validUntil,
        @Nullable String licenceId) {}
