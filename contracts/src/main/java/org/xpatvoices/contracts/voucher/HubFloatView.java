package org.xpatvoices.contracts.voucher;

import java.time.Instant;
import java.util.List;

/**
 * A hub's cash since its last count: what it began with, what has moved since, and what is left if
 * nothing went wrong.
 *
 * @param number of the count that comes next
 */
public record HubFloatView(
        String hubId,
        String currency,
        long number,
        long openingMicro,
        long closingMicro,
        List<Moved> moved) {
    public HubFloatView {
        moved = List.copyOf(moved);
    }

    /** Cash that came in, or went out to a worker as a negative amount. */
    public record Moved(String reference, long amountMicro, Instant at) {}
}
