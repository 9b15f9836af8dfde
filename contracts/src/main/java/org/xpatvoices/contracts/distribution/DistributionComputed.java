package org.xpatvoices.contracts.distribution;

import java.time.Instant;

/** All shares of one sale are fixed: their sum is {@code totalMicro}. */
public record DistributionComputed(
        String distributionId,
        String licenceId,
        String packetId,
        String currency,
        long totalMicro,
        long shareCount,
        long totalUnits,
        String algorithm,
        String manifestSha256,
        String resultSha256,
        int chunks,
        String offTakerName,
        String productTitle,
        String purpose,
        Instant soldAt,
        Instant distributedAt)
        implements DistributionEvent {}
