package org.xpatvoices.contracts.packet;

import java.time.Instant;
import java.util.Objects;

/**
 * A packet will be assembled from what was recorded and consented before {@code cutOffAt}, the
 * beginning of its epoch. Events older than that field speak of their own moment.
 */
public record PacketRequested(
        String packetId,
        String productId,
        String epoch,
        long epochNumber,
        Instant cutOffAt,
        ProductTerms terms,
        String requestedBy,
        Instant requestedAt)
        implements PacketEvent {
    public PacketRequested {
        cutOffAt = Objects.requireNonNullElse(cutOffAt, requestedAt);
    }
}
