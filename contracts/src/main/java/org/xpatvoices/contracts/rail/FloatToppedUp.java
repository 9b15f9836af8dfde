package org.xpatvoices.contracts.rail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Money went from the bank to the float of a rail; both statements name the reference. Cash goes to
 * the box of one hub. {@code approvedBy} is null in what one person alone recorded once.
 */
public record FloatToppedUp(
        String topUpId,
        String rail,
        String reference,
        long amountMicro,
        String currency,
        String toppedUpBy,
        Instant toppedUpAt,
        @Nullable String hubId,
        @Nullable String approvedBy)
        implements FloatEvent {}
