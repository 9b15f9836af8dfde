package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where a payee's money goes; only the newest version is ever used for a new payout.
 *
 * @param tier how well its provider knows the holder; null where it does not say
 */
public record DestinationView(
        String destinationId,
        int version,
        String rail,
        String mask,
        boolean current,
        Instant usableFrom,
        Instant registeredAt,
        @Nullable Integer tier) {}
