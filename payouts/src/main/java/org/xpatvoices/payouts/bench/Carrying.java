package org.xpatvoices.payouts.bench;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When a closed statement is brought to us: the next day, after the one that follows it, when
 * somebody misses it a week later, or twice.
 */
final class Carrying {
    private Carrying() {}

    static List<Duration> of(RandomGenerator chance) {
        var nextDay = Duration.ofHours(1 + chance.nextInt(20));
        return switch (chance.nextInt(20)) {
            case 0, 1 -> List.of(nextDay.plusHours(30 + chance.nextInt(30)));
            case 2 -> List.of(nextDay.plusDays(5 + chance.nextInt(4)));
            case 3, 4 -> List.of(nextDay, nextDay.plusHours(1 + chance.nextInt(40)));
            default -> List.of(nextDay);
        };
    }
}
