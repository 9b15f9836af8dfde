package org.xpatvoices.marketplace.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class StillnessTest {
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private final Stillness reader =
            new Stillness(
                    new Clock() {
                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return now;
                        }
                    });

    private boolean stuckAfter(int seconds, long position, long head) {
        now = now.plus(Duration.ofSeconds(seconds));
        return reader.isStuck(position, head);
    }

    /** It tries the same event again and again, and each attempt clears its error. */
    @Test
    void oneThatDoesNotMoveForAMinuteIsStuckUntilItMoves() {
        assertThat(stuckAfter(0, 4, 9)).isFalse();
        assertThat(stuckAfter(59, 4, 12)).isFalse();
        assertThat(stuckAfter(1, 4, 12)).isTrue();
        assertThat(stuckAfter(600, 4, 12)).isTrue();
        assertThat(stuckAfter(1, 5, 12)).isFalse();
        assertThat(stuckAfter(60, 5, 12)).isTrue();
    }

    @Test
    void oneThatHasReadAllMayRest() {
        assertThat(stuckAfter(0, 9, 9)).isFalse();
        assertThat(stuckAfter(3_600, 9, 9)).isFalse();
        assertThat(stuckAfter(15, 9, 10)).isFalse();
        assertThat(stuckAfter(60, 9, 10)).isTrue();
    }

    @Test
    void oneThatIsFarBehindAndMovesIsNot() {
        for (int position = 0; position < 10; position++) {
            assertThat(stuckAfter(50, position, 1_000)).isFalse();
        }
    }
}
