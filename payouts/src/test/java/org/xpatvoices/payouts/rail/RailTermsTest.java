package org.xpatvoices.payouts.rail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Map;

class RailTermsTest {
    /**
     * In laari: increments of 1, at least 1,000; at most 5,000 each, 8,000 a day, 9,000 a month.
     */
    @ParameterizedTest
    @CsvSource({
        // payable, today, this month, paid now
        "4000, 0, 0, 4000",
        "6000, 0, 0, 5000",
        "6000, 5000, 5000, 3000",
        "6000, 7500, 7500, 0",
        "6000, 8000, 8000, 0",
        "6000, 0, 7000, 2000",
        "6000, 0, 9000, 0",
        "6000, 9000, 20000, 0",
        "999, 0, 0, 0",
    })
    void whatIsAboveALimitWaits(long payable, long today, long month, long paid) {
        assertThat(
                        terms(new RailLimits(50L, 80L, 90L, null))
                                .transferOf(
                                        micro(payable), micro(today), micro(month), micro(1_000))
                                .grossMicro())
                .isEqualTo(micro(paid));
    }

    @ParameterizedTest
    @CsvSource({"123456789, 123456789", "1000, 1000"})
    void withoutLimitsAllGoes(long payable, long paid) {
        assertThat(
                        terms(RailLimits.NONE)
                                .transferOf(
                                        micro(payable),
                                        micro(payable),
                                        micro(payable),
                                        micro(1_000))
                                .grossMicro())
                .isEqualTo(micro(paid));
    }

    @ParameterizedTest
    @CsvSource({"500, 100, 500", "99, 100, 0", "2000, 1500, 2000", "1400, 1500, 0"})
    void aThresholdMayBeLowerOrHigherThanUsual(long payable, long threshold, long paid) {
        assertThat(
                        terms(RailLimits.NONE)
                                .transferOf(micro(payable), 0, 0, micro(threshold))
                                .grossMicro())
                .isEqualTo(micro(paid));
    }

    /** Somebody who waits for 25.00 has 31.00, and at most 20.00 go at once: 20.00 now. */
    @ParameterizedTest
    @CsvSource({"3100, 2500, 2000", "2400, 2500, 0", "3100, 100, 2000"})
    void aLimitSplitsWhatAThresholdWaitedFor(long payable, long threshold, long paid) {
        assertThat(
                        terms(new RailLimits(20L, 1_000L, 1_000L, null))
                                .transferOf(micro(payable), 0, 0, micro(threshold))
                                .grossMicro())
                .isEqualTo(micro(paid));
    }

    /** A wallet that holds 20.00 at most; its owner's tier may have 30.00 a day. */
    @ParameterizedTest
    @CsvSource({
        // tier, payable, today, paid now, kept for another day
        ", 6000, 0, 5000, 1000",
        "0, 6000, 0, 2000, 4000",
        "0, 6000, 2000, 1000, 5000",
        "0, 6000, 3000, 0, 6000",
        "0, 1500, 0, 1500, 0",
        "1, 6000, 0, 5000, 1000",
        "2, 6000, 0, 5000, 1000",
    })
    void aTierOnlyLowersWhatTheRailAllows(
            Integer tier, long payable, long today, long paid, long kept) {
        var terms =
                new RailTerms(
                                10_000,
                                micro(1_000),
                                1_000,
                                Duration.ZERO,
                                new RailLimits(50L, 80L, 90L, null),
                                FeeSchedule.FREE,
                                Map.of(
                                        0,
                                        new RailLimits(null, 30L, null, 20L),
                                        1,
                                        new RailLimits(70L, 900L, null, null)))
                        .ofTier(tier);

        assertThat(terms.transferOf(micro(payable), micro(today), micro(today), 0).netMicro())
                .isEqualTo(micro(paid));
        assertThat(terms.keptOf(micro(payable) + 9_999, micro(today), micro(today)))
                .isEqualTo(micro(kept));
    }

    private static RailTerms terms(RailLimits limits) {
        return new RailTerms(10_000, micro(1_000), 1_000, Duration.ZERO, limits);
    }

    private static long micro(long laari) {
        return laari * 10_000;
    }
}
