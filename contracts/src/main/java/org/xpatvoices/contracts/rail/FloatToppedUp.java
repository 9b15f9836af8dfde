package org.xpatvoices.contracts.rail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Money went from the bank to the float of a rail; both statements name the reference. Cash goes to
 * the box of one hub.
 */
public record FloatToppedUp(
        String topUpId,
        String rail,
        String reference,
        long amountMicro,
        String currency,
        String toppedUpBy,
        Instant toppedUpAt,
        @Nullable String hubId)
        implements FloatEvent {}
