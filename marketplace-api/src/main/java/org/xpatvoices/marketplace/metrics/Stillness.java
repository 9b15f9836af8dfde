package org.xpatvoices.marketplace.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a reader of the log stands still although there is something to read. An error alone does
 * not show it: readers clear theirs with every new attempt.
 */
final class Stillness {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Clock clock;
    private long position = Long.MIN_VALUE;
    private Instant since = Instant.MAX;

    Stillness(Clock clock) {
        this.clock = clock;
    }

    /**
     * Told where the reader and the end of the log are now; a minute counts from the first look.
     */
    synchronized boolean isStuck(long reader, long head) {
        Instant now = clock.instant();
        if (reader != position || reader >= head) {
            position = reader;
            since = now;
            return false;
        }
        return !now.isBefore(since.plus(PATIENCE));
    }
}
