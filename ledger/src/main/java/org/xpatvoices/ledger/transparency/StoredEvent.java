package org.xpatvoices.ledger.transparency;

import java.time.Instant;
import java.util.UUID;

/** An event as the store holds it, bytes untouched. Absent texts are empty. */
record StoredEvent(
        long position,
        UUID eventId,
        String aggregateId,
        long sequence,
        String aggregateType,
        String type,
        String revision,
        Instant recordedAt,
        byte[] metadata,
        byte[] payload) {}
