package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Beside the reader of the platform. */
class InstantTextTest {
    private static final long SECONDS_MAX = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new EventJson().accept(builder);
        return builder.build();
    }

    @Test
    void readsWhatAnyInstantIsWrittenAs() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int n = 0; n < 5_000; n++) {
            int unit = (int) Math.pow(10, random.nextInt(10));
            var at =
                    Instant.ofEpochSecond(
                            random.nextLong(SECONDS_MAX),
                            random.nextInt(1_000_000_000) / unit * (long) unit);
            assertThat(json.readValue("\"" + at + "\"", Instant.class))
                    .as("seed %d", seed)
                    .isEqualTo(at);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-01-01T00:00:00+05:00",
                "2026-01-01 00:00:00Z",
                "+999999-01-01T00:00:00Z",
                "-001-01-01T00:00:00Z",
                ""
            })
    void leavesEveryOtherSpellingAlone(String text) {
        assertThat(InstantText.isPlain(text)).isFalse();
    }
}
