package org.xpatvoices.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class EpochsTest {
    @ParameterizedTest
    @CsvSource({
        "28d, 2026-11-22T03:04:05.678Z, 2026-W44, 2026-10-26T00:00:00Z",
        "28d, 2026-10-26T00:00:00Z,     2026-W44, 2026-10-26T00:00:00Z",
        "28d, 2026-10-25T23:59:59.999Z, 2026-W40, 2026-09-28T00:00:00Z",
        "7d,  2026-11-22T03:04:05Z,     2026-W47, 2026-11-16T00:00:00Z",
        "7d,  2027-01-03T03:04:05Z,     2026-W53, 2026-12-28T00:00:00Z",
        "1d,  2026-11-22T03:04:05Z,     2026-11-22, 2026-11-22T00:00:00Z",
        "5s,  2026-11-22T03:04:07Z,     2026-11-22T03:04:05Z, 2026-11-22T03:04:05Z",
        "1ms, 2026-11-22T03:04:07.123456Z, 2026-11-22T03:04:07.123Z, 2026-11-22T03:04:07.123Z",
    })
    void namesTheEpochAndItsBeginning(String length, Instant at, String name, Instant beganAt) {
        Epoch epoch = new Epochs(duration(length)).at(at);

        assertThat(epoch.name()).isEqualTo(name);
        assertThat(epoch.beganAt()).isEqualTo(beganAt);
    }

    @Test
    void countsEpochsWithoutAGap() {
        var epochs = new Epochs(Duration.ofDays(28));
        Epoch now = epochs.at(Instant.parse("2026-11-22T00:00:00Z"));

        Epoch before = epochs.at(now.beganAt().minusMillis(1));

        assertThat(before.number()).isEqualTo(now.number() - 1);
        assertThat(before.beganAt()).isEqualTo(now.beganAt().minus(Duration.ofDays(28)));
        assertThat(epochs.endOf(before.number())).isEqualTo(now.beganAt());
    }

    @Test
    void refusesALengthThatIsNone() {
        for (Duration length :
                new Duration[] {Duration.ZERO, Duration.ofDays(-1), Duration.ofNanos(5)}) {
            assertThatThrownBy(() -> new Epochs(length))
                    .hasMessageContaining("xpatvoices.packet.epoch");
        }
    }

    private static Duration duration(String text) {
        return text.endsWith("d")
                ? Duration.ofDays(Long.parseLong(text.replace("d", "")))
                : Duration.parse("PT" + (text.equals("1ms") ? "0.001s" : text));
    }
}
