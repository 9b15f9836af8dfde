package org.xpatvoices.marketplace.seed;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets the story wait until what it has just told lies before a cut-off. */
@Component
@Profile("demo")
class NextEpoch {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Some moment at which epochs begin, whatever their length. */
    private static final Instant FIRST_MONDAY = Instant.parse("1970-01-05T00:00:00Z");

    private final Duration length;

    NextEpoch(@Value("${xpatvoices.packet.epoch:28d}") Duration length) {
        this.length = length;
    }

    /** An epoch that begins in weeks is not waited for: then the first packets come out empty. */
    void awaitNext(Clock clock, Terminal terminal) {
        if (length.compareTo(PATIENCE) > 0) {
            terminal.say("  packets of today's data can be had in the next epoch only");
            return;
        }
        long sinceAnEpochBegan = clock.millis() - FIRST_MONDAY.toEpochMilli();
        try {
            Thread.sleep(length.toMillis() - Math.floorMod(sinceAnEpochBegan, length.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
