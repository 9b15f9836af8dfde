package org.xpatvoices.contracts.rail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One person wants to move money from the bank to a float; nothing is booked yet.
 *
 * @param number how often this reference has been proposed by now; 1 in events from before
 */
public record FloatTopUpProposed(
        String topUpId,
        String rail,
        String reference,
        long amountMicro,
        String currency,
        String proposedBy,
        Instant proposedAt,
        @Nullable String hubId,
        int number)
        implements FloatEvent {
    public FloatTopUpProposed {
        number = Math.max(1, number);
    }
}
