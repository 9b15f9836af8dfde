package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class AskingTimesTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");

    @Test
    void soonAtFirstThenHourlyAndNeverNotAtAll() {
        List<Duration> asked = new ArrayList<>();
        Instant last = null;
        for (int n = 0; n < 7; n++) {
            last = AskingTimes.next(AT, last);
            asked.add(Duration.between(AT, last));
        }
        assertThat(asked)
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(3));
    }

    @Test
    void afterALongSleepItAsksOnce() {
        assertThat(AskingTimes.next(AT, AT.plus(Duration.ofMinutes(150))))
                .isEqualTo(AT.plus(Duration.ofHours(3)));
    }
}
