package org.xpatvoices.contracts.packet;

import java.time.Instant;

/** A packet will be assembled from what is consented at this event's position. */
public record PacketRequested(
        String packetId,
        String productId,
        String epoch,
        ProductTerms terms,
        String requestedBy,
        Instant requestedAt)
        implements PacketEvent {}
