package org.xpatvoices.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** The distribution, on draws that repeat. {@code -Dnoise.draws=10000000} for the long version. */
class ExactLaplaceTest {
    private static final int DRAWS = Integer.getInteger("noise.draws", 400_000);
    private static final long SEED = 20_261_122;

    @Test
    void drawsAsTheDistributionSays() {
        int scale = 3;
        int tail = 25;
        var seen = new long[2 * tail + 1];
        var noise = noise(scale, 1);
        for (int i = 0; i < DRAWS; i++) {
            seen[(int) Math.clamp(noise.draw(), -tail, tail) + tail]++;
        }

        double squares = 0;
        for (int value = -tail; value <= tail; value++) {
            double expected = DRAWS * probability(value, scale, tail);
            squares += Math.pow(seen[value + tail] - expected, 2) / expected;
        }
        // The 99.9th percentile of chi-squared with 50 degrees of freedom.
        assertThat(squares).as("seed " + SEED).isLessThan(86.66);
    }

    @Test
    void spreadsAsItsScaleSays() {
        var noise = noise(10, 1);
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            long drawn = noise.draw();
            squares += (double) drawn * drawn;
            sum += drawn;
        }

        // Five standard errors of this many draws; half a per cent from ten million on.
        double tolerance = 199.8 * Math.max(.005, 5 * Math.sqrt(5.0 / DRAWS));
        assertThat(squares / DRAWS).isCloseTo(199.8, within(tolerance));
        assertThat(sum / DRAWS).isCloseTo(0, within(5 * 14.14 / Math.sqrt(DRAWS)));
    }

    /** The promise itself: one worker more or less changes no answer's chance by more than e^ε. */
    @Test
    void hidesOneWorker() {
        var here = counts(noise(2, 1), 0);
        var there = counts(noise(2, 1), 1);
        for (int value = 15; value <= 25; value++) {
            double ratio = (double) here[value] / there[value];
            assertThat(Math.abs(Math.log(ratio))).isLessThan(.5 + .08);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "-3,1", "1000000001,1", "1,1000000001"})
    void refusesAScaleThatIsNone(long numerator, long denominator) {
        assertThatThrownBy(() -> noise(numerator, denominator))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesBrokenScales() {
        var noise = noise(6_000, 250);
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            long drawn = noise.draw();
            squares += (double) drawn * drawn;
        }
        double q = Math.exp(-250 / 6_000.0);
        double variance = 2 * q / Math.pow(1 - q, 2);
        assertThat(squares / DRAWS)
                .isCloseTo(variance, within(variance * 5 * Math.sqrt(5.0 / DRAWS)));
    }

    private static long[] counts(ExactLaplace noise, int shift) {
        var counts = new long[41];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) Math.clamp(noise.draw() + shift, -20, 20) + 20]++;
        }
        return counts;
    }

    private static double probability(int value, double scale, int tail) {
        double q = Math.exp(-1 / scale);
        double alone = (1 - q) / (1 + q) * Math.pow(q, Math.abs(value));
        return Math.abs(value) < tail ? alone : alone / (1 - q);
    }

    private static ExactLaplace noise(long numerator, long denominator) {
        return new ExactLaplace(new RandomInts(new Repeating()), numerator, denominator);
    }

    /** Bytes that repeat from run to run. */
    private static final class Repeating extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient SplittableRandom generator = new SplittableRandom(SEED);

        @Override
        public void nextBytes(byte[] bytes) {
            generator.nextBytes(bytes);
        }
    }
}
