package org.xpatvoices.payouts.rail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

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
                        terms(new RailLimits(50L, 80L, 90L))
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
                        terms(new RailLimits(20L, 1_000L, 1_000L))
                                .transferOf(micro(payable), 0, 0, micro(threshold))
                                .grossMicro())
                .isEqualTo(micro(paid));
    }

    private static RailTerms terms(RailLimits limits) {
        return new RailTerms(10_000, micro(1_000), 1_000, Duration.ZERO, limits);
    }

    private static long micro(long laari) {
        return laari * 10_000;
    }
}
