package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;

import java.time.Instant;

/** Asks for a packet of a product; the position of the resulting event is the packet's cut-off. */
public record RequestPacket(
        @TargetAggregateIdentifier PacketId packetId,
        ProductId productId,
        String epoch,
        String requestedBy,
        Instant requestedAt) {}
