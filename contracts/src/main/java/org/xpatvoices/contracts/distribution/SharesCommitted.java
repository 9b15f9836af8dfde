package org.xpatvoices.contracts.distribution;

import java.time.Instant;

/**
 * All shares of one sale, committed to without telling any: from here on everybody who has a share
 * can be shown that it is part of the price, and cannot be shown anything else.
 *
 * @param scheme how the shares hash and sum up to the root
 * @param root lower-case hex
 */
public record SharesCommitted(
        String distributionId,
        String licenceId,
        String scheme,
        String root,
        long shareCount,
        String currency,
        long totalMicro,
        Instant distributedAt)
        implements DistributionEvent {}
