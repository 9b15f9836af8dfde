package org.xpatvoices.contracts.invariant;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the books have followed the log.
 *
 * @param position of the last event that they have taken; null where another process writes them
 * @param head position of the last event in the log
 * @param waitingSince when the first event was appended that they have not taken; null if none is
 * @param fault what the books stumbled over last, by the name of its kind alone; null for nothing
 */
public record BooksLagView(
        @Nullable Long position,
        long head,
        @Nullable Instant waitingSince,
        @Nullable String fault) {

    /** How long the first event that the books have not taken has waited; zero if none waits. */
    public Duration waiting(Instant now) {
        return waitingSince == null || now.isBefore(waitingSince)
                ? Duration.ZERO
                : Duration.between(waitingSince, now);
    }
}
