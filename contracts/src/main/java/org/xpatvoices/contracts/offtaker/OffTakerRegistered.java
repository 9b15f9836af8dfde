package org.xpatvoices.contracts.offtaker;

import java.time.Instant;
import java.util.List;

/** An organisation asks to license for some purposes. */
public record OffTakerRegistered(
        String offTakerId,
        String name,
        String recipientClass,
        List<String> purposes,
        String registeredBy,
        Instant registeredAt)
        implements OffTakerEvent {
    public OffTakerRegistered {
        purposes = List.copyOf(purposes);
    }
}
