package org.xpatvoices.payouts.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.payouts.reconcile.Matching;

/** What the bench measures on a large day holds on many small ones. */
class GeneratedDayTest {
    private static final int PAYOUTS = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_122})
    void nothingIsConfirmedThatIsNotRight(long seed) {
        var day = new GeneratedDay(PAYOUTS, seed);
        for (int perMille : new int[] {100, 300, 1_000}) {
            var statement = day.hostile(perMille);
            assertThat(day.wronglyConfirmed(statement))
                    .as("seed %d, %d of 1,000 lines hostile", seed, perMille)
                    .isZero();
        }
    }

    /** What is left alone among hostile lines is confirmed all the same. */
    @Test
    void hostileLinesKeepNoHonestOneFromItsPayout() {
        var day = new GeneratedDay(PAYOUTS, 7);
        var lines = Matching.of(day.hostile(100), day.known()).lines();
        assertThat(GeneratedDay.confirmed(lines)).isGreaterThan(PAYOUTS * 88 / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void intactReferencesMatchByThemselvesAndTheSameEveryTime(long seed) {
        var day = new GeneratedDay(PAYOUTS, seed);
        var lines = Matching.of(day.intact(), day.known()).lines();
        assertThat(GeneratedDay.confirmed(lines)).isGreaterThanOrEqualTo(PAYOUTS * 995L / 1_000);
        assertThat(Matching.of(day.intact(), day.known()).lines()).isEqualTo(lines);
    }
}
