package org.xpatvoices.contracts.licence;

import java.time.Instant;

/** A file was handed to the off-taker. */
public record PacketDelivered(
        String licenceId,
        String packetId,
        String path,
        String sha256,
        long bytes,
        Instant deliveredAt)
        implements LicenceEvent {}
