package org.xpatvoices.contracts.distribution;

import java.time.Instant;

/** A sale whose price is with nobody yet, and why. */
public record HeldDistributionView(
        String licenceId,
        String packetId,
        String rule,
        String detail,
        String currency,
        long priceMicro,
        Instant soldAt) {}
