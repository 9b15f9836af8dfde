package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a provider is asked about an attempt whose outcome is not known: soon at first, then less
 * and less often, and never not at all.
 */
public final class AskingTimes {
    private static final List<Duration> FIRST =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30));
    private static final Duration THEN = Duration.ofHours(1);

    private AskingTimes() {}

    /** Whether it was asked so long that people have to find out; it is asked on all the same. */
    public static boolean isForPeople(Instant unknownSince, Instant now, Duration patience) {
        return !unknownSince.plus(patience).isAfter(now);
    }

    /** The first time to ask that is after the last one; {@code null} means never asked. */
    public static Instant next(Instant unknownSince, @Nullable Instant lastAsked) {
        Instant after = lastAsked == null ? unknownSince : lastAsked;
        for (Duration delay : FIRST) {
            if (unknownSince.plus(delay).isAfter(after)) {
                return unknownSince.plus(delay);
            }
        }
        long hours = Duration.between(unknownSince, after).dividedBy(THEN);
        return unknownSince.plus(THEN.multipliedBy(hours + 1));
    }
}
