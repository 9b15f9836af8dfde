package org.xpatvoices.contracts.distribution;

import java.time.Instant;
import java.util.List;

/** A slice of at most 1,000 shares in payee order; idempotent by (distribution, chunk). */
public record SharesAllocated(
        String distributionId,
        String licenceId,
        int chunk,
        int chunks,
        String currency,
        long chunkMicro,
        List<Share> shares,
        Instant distributedAt)
        implements DistributionEvent {
    public SharesAllocated {
        shares = List.copyOf(shares);
    }
}
