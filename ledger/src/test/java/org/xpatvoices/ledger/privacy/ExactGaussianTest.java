package org.xpatvoices.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** The distribution, on draws that repeat. {@code -Dnoise.draws=10000000} for the long version. */
class ExactGaussianTest {
    private static final int DRAWS = Integer.getInteger("noise.draws", 400_000);
    private static final long SEED = 20_261_122;

    @Test
    void drawsAsTheDistributionSays() {
        int variance = 16;
        int tail = 15;
        var seen = new long[2 * tail + 1];
        var noise = noise(variance);
        for (int i = 0; i < DRAWS; i++) {
            seen[(int) Math.clamp(noise.draw(), -tail, tail) + tail]++;
        }
        double whole = 0;
        for (int value = -200; value <= 200; value++) {
            whole += density(value, variance);
        }
        double squares = 0;
        for (int value = -tail; value <= tail; value++) {
            double expected = DRAWS * probability(value, variance, tail) / whole;
            squares += Math.pow(seen[value + tail] - expected, 2) / expected;
        }
        // The 99.9th percentile of chi-squared with 30 degrees of freedom.
        assertThat(squares).as("seed " + SEED).isLessThan(59.70);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 112, 10_000})
    void spreadsAsItsVarianceSays(int variance) {
        var noise = noise(variance);
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            long drawn = noise.draw();
            squares += (double) drawn * drawn;
            sum += drawn;
        }
        double tolerance = variance * Math.max(.005, 5 * Math.sqrt(2.0 / DRAWS));
        assertThat(squares / DRAWS).isCloseTo(variance, within(tolerance));
        assertThat(sum / DRAWS).isCloseTo(0, within(5 * Math.sqrt((double) variance / DRAWS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void refusesAVarianceThatIsNone(int variance) {
        assertThatThrownBy(() -> noise(variance)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double probability(int value, int variance, int tail) {
        if (Math.abs(value) < tail) {
            return density(value, variance);
        }
        double sum = 0;
        for (int further = tail; further <= 200; further++) {
            sum += density(further, variance);
        }
        return sum;
    }

    private static double density(int value, int variance) {
        return Math.exp(-(double) value * value / (2 * variance));
    }

    private static ExactGaussian noise(int variance) {
        return new ExactGaussian(new RandomInts(new Repeating()), variance);
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
