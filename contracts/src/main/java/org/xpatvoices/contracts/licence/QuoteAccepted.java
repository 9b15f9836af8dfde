package org.xpatvoices.contracts.licence;

import java.time.Instant;

/**
 * A quote became a licence and can become no other; stored in one step with {@code LicenceSold}.
 */
public record QuoteAccepted(String quoteId, String licenceId, Instant acceptedAt)
        implements QuoteEvent {}
