package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A retraction notice, and its answer once there is one. */
public record RetractionView(
        String licenceId,
        String packetId,
        String productTitle,
        String offTakerId,
        String offTakerName,
        Instant noticedAt,
        Instant answerBy,
        @Nullable RetractionAnswer answer,
        @Nullable Instant answeredAt,
        long position) {}
