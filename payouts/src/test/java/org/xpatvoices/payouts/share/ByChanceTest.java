package org.xpatvoices.payouts.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class ByChanceTest {
    private record One(long number, String name) {}

    /** Few different numbers, some equal but for their lowest bits, of both signs. */
    @Test
    void sortsAsComparingWould() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<One> all =
                    IntStream.range(0, random.nextInt(400))
                            .mapToObj(
                                    _ ->
                                            new One(
                                                    (random.nextLong(9) - 4 << 40)
                                                            + random.nextInt(3),
                                                    "n" + random.nextInt(1_000)))
                            .toList();

            assertThat(ByChance.sorted(all, One::number, One::name))
                    .as("seed %d", seed)
                    .isEqualTo(
                            all.stream()
                                    .sorted(
                                            Comparator.comparingLong(One::number)
                                                    .thenComparing(One::name))
                                    .toList());
        }
    }
}
