package org.xpatvoices.contracts.licence;

import java.time.Instant;

/** A file that was handed over. */
public record DeliveryView(
        long position,
        String licenceId,
        String packetId,
        String path,
        String sha256,
        long bytes,
        Instant deliveredAt) {}
