package org.xpatvoices.payouts.bench;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * When people do what nobody waits for: a closed statement is brought the next day, after the one
 * that follows it, when somebody misses it a week later, or twice.
 */
final class Carrying {
    private Carrying() {}

    /** When the run of a day is approved: mostly at once, and now and then some days later. */
    static Duration approval(int day, World world) {
        var chance = new Random(world.seed() * 31 + day);
        int days = chance.nextInt(3) == 0 ? 1 + chance.nextInt(4) : 0;
        return Duration.ofDays(day + days).plusMinutes(20);
    }

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
