package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/**
 * The release gate let a packet pass: it exposes nobody beside the packets before it. The classes
 * that this was judged by are listed before.
 *
 * @param heldBack rounded up to a multiple of {@value PacketRelease#HELD_BACK_STEP}; events stored
 *     by older versions have the exact number, so it stays inside
 */
public record ReleaseRegistered(
        String packetId,
        String productId,
        long epochNumber,
        int cohort,
        int cohorts,
        String shapeSha256,
        List<String> renews,
        long renewedWorkers,
        @Personal int heldBack,
        int classCount,
        Instant registeredAt)
        implements PacketEvent {
    public ReleaseRegistered {
        renews = List.copyOf(renews);
    }
}
