package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * No new licence of this packet will be sold; licences already sold stay.
 *
 * @param closedBy the operator who wanted it; null if no person did, and in older events
 */
public record PacketClosed(
        String packetId, @Personal String reason, Instant closedAt, @Nullable String closedBy)
        implements PacketEvent {
    /** By a withdrawal. */
    public PacketClosed(String packetId, String reason, Instant closedAt) {
        this(packetId, reason, closedAt, null);
    }
}
