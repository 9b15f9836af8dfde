package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PacketId;

import java.time.Instant;
import java.util.List;

/** Records that a packet could not be released and why. */
public record RefusePacket(
        @TargetAggregateIdentifier PacketId packetId,
        long cutOffPosition,
        List<String> reasons,
        Instant refusedAt) {
    public RefusePacket {
        reasons = List.copyOf(reasons);
    }
}
