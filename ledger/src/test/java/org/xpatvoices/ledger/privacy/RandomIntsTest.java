package org.xpatvoices.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.Arrays;

class RandomIntsTest {
    private final RandomInts random = new RandomInts(new SecureRandom());

    @Test
    void staysBelowTheBound() {
        for (long bound : new long[] {1, 2, 3, 255, 256, 257, 6_000, Long.MAX_VALUE}) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(random.below(bound)).isBetween(0L, bound - 1);
            }
        }
    }

    @Test
    void favoursNoNumber() {
        // A bound that does not divide the values of a byte, of which a careless remainder would
        // make the first numbers more likely by a fifth.
        var seen = new int[200];
        for (int i = 0; i < 200_000; i++) {
            seen[(int) random.below(200)]++;
        }
        assertThat(Arrays.stream(seen).boxed()).allMatch(count -> count > 820 && count < 1_180);
    }

    @Test
    void refusesABoundThatIsNone() {
        assertThatThrownBy(() -> random.below(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
