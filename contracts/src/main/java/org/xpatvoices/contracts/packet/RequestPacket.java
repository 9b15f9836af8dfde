package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;

import java.time.Instant;

/**
 * Asks for a packet of a product. Its cut-off is the beginning of the epoch in which it is asked
 * for.
 */
public record RequestPacket(
        @TargetAggregateIdentifier PacketId packetId,
        ProductId productId,
        String requestedBy,
        Instant requestedAt) {}
