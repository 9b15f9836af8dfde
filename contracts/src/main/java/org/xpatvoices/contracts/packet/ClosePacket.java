package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PacketId;

import java.time.Instant;

/**
 * Stops new licences of a packet, after a withdrawal for instance.
 *
 * @param closedBy the operator who wants it; null if no person does
 */
public record ClosePacket(
        @TargetAggregateIdentifier PacketId packetId,
        String reason,
        @Nullable String closedBy,
        Instant closedAt) {}
