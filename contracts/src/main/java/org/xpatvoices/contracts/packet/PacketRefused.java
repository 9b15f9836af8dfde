package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/** No packet: the reasons say what failed, nothing was released. */
public record PacketRefused(
        String packetId,
        String productId,
        long cutOffPosition,
        @Personal List<String> reasons,
        Instant refusedAt)
        implements PacketEvent {
    public PacketRefused {
        reasons = List.copyOf(reasons);
    }
}
