package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How often workers' answers to one form were in packets in a year. Counts only.
 *
 * @param form with its version, as in {@code wage-period@1.0.0}
 * @param waiting workers with a running consent for it who were in no packet in that time
 * @param waitingSince the day on which the first of them answered, in UTC; null if nobody waits
 * @param turns ascending by times
 */
public record TurnsView(
        String form, long waiting, @Nullable LocalDate waitingSince, List<Turns> turns) {
    public TurnsView {
        turns = List.copyOf(turns);
    }

    /** So many workers were in packets of so many different epochs. */
    public record Turns(int times, long workers) {}
}
