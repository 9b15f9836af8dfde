package org.xpatvoices.contracts.packet;

import java.time.Instant;

/** No new licence of this packet will be sold; licences already sold stay. */
public record PacketClosed(String packetId, String reason, Instant closedAt)
        implements PacketEvent {}
