package org.xpatvoices.payouts.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

class LargestRemainderTest {

    @ParameterizedTest(name = "{0} over {1} gives {2}")
    @CsvSource({
        "0, 1, 0",
        "7, 1, 7",
        "1, 1 1 1, 1 0 0",
        "2, 1 1 1, 1 1 0",
        "10, 1 1 1, 4 3 3",
        "10, 1 2 3, 2 3 5",
        "100, 3 3 1, 43 43 14",
        "5, 2 2 2 2, 2 1 1 1",
        "1, 1 5, 0 1",
        "9223372036854775807, 1 1, 4611686018427387904 4611686018427387903",
        "9223372036854775807, 9223372036854775806 1, 9223372036854775806 1",
    })
    void splits(long total, String weights, String expected) {
        assertThat(LargestRemainder.split(total, longs(weights))).isEqualTo(longs(expected));
    }

    @Test
    void refusesWeightsWhoseSumLeaves64Bits() {
        assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {Long.MAX_VALUE, 1}))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 999, 1_000, 1_001, 20_000, 129_000})
    void agreesWithTheSlowReference(int count) {
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = new SplittableRandom(seed);
        int rounds = count > 10_000 ? 3 : 40;
        for (int round = 0; round < rounds; round++) {
            long[] weights = weights(random, count, round);
            long total = total(random, round);
            long[] parts = LargestRemainder.split(total, weights);
            assertThat(parts)
                    .as("seed %d, round %d, total %d", seed, round, total)
                    .isEqualTo(reference(total, weights));
            assertThat(LongStream.of(parts).sum()).as("seed %d", seed).isEqualTo(total);
        }
    }

    /** Small weights as in life, large ones, and a few giants among dwarfs. */
    private static long[] weights(RandomGenerator random, int count, int round) {
        long bound =
                switch (round % 3) {
                    case 0 -> 40;
                    case 1 -> Long.MAX_VALUE / count;
                    default -> 2;
                };
        return LongStream.generate(() -> 1 + random.nextLong(bound - 1)).limit(count).toArray();
    }

    private static long total(RandomGenerator random, int round) {
        return switch (round % 4) {
            case 0 -> random.nextLong(1_000_000_000L);
            case 1 -> Long.MAX_VALUE - random.nextLong(1_000);
            case 2 -> random.nextLong(Long.MAX_VALUE);
            default -> random.nextLong(10);
        };
    }

    /** As the textbook has it, in numbers without bounds. */
    private static long[] reference(long total, long[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            sum = sum.add(BigInteger.valueOf(weight));
        }
        long[] parts = new long[weights.length];
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = BigInteger.valueOf(total);
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] ideal =
                    BigInteger.valueOf(total)
                            .multiply(BigInteger.valueOf(weights[i]))
                            .divideAndRemainder(sum);
            parts[i] = ideal[0].longValueExact();
            remainders.add(ideal[1]);
            left = left.subtract(ideal[0]);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(remainders::get, Comparator.reverseOrder()));
        for (int i : order.subList(0, left.intValueExact())) {
            parts[i]++;
        }
        return parts;
    }

    private static long[] longs(String text) {
        return Arrays.stream(text.trim().split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
