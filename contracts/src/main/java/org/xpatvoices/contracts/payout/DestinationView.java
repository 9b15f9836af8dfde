package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** Where a payee's money goes; only the newest version is ever used for a new payout. */
public record DestinationView(
        String destinationId,
        int version,
        String rail,
        String mask,
        boolean current,
        Instant usableFrom,
        Instant registeredAt) {}
