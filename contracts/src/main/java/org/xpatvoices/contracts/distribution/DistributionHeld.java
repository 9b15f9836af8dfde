package org.xpatvoices.contracts.distribution;

import java.time.Instant;

/**
 * A sale was not distributed because its figures do not agree; no money moved and an operator must
 * look. {@code rule} is the slug of the rule that said no.
 */
public record DistributionHeld(
        String distributionId,
        String licenceId,
        String packetId,
        String rule,
        String detail,
        String currency,
        long priceMicro,
        Instant soldAt)
        implements DistributionEvent {}
