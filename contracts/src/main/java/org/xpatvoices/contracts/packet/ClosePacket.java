package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PacketId;

import java.time.Instant;

/** Stops new licences of a packet, after a withdrawal for instance. */
public record ClosePacket(
        @TargetAggregateIdentifier PacketId packetId, String reason, Instant closedAt) {}
