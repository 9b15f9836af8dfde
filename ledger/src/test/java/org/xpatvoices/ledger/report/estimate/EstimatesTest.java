package org.xpatvoices.ledger.report.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.ledger.report.estimate.Members.Member;

import java.util.stream.IntStream;

class EstimatesTest {
    /** Nobody of twenty: z²/n over 1 + z²/n is .161; half of forty: .352 to .648. */
    @ParameterizedTest
    @CsvSource({"0,20,0,0,161", "20,20,1000,839,1000", "20,40,500,352,648", "10,40,250,142,402"})
    void givesWilsonsInterval(int breaches, int answered, int share, int low, int high) {
        assertThat(Wilson.of(breaches, answered, 0)).isEqualTo(new Wilson(share, low, high));
    }

    /**
     * Half of a hundred with variance 100: the roots of (100² + z²·0)·p² − (10,000 + 100 z²)·p +
     * 2,500 − 100 z². Of twenty the same noise leaves everything possible.
     */
    @ParameterizedTest
    @CsvSource({"50,100,100,500,278,760", "5,20,200,250,0,1000"})
    void widensTheIntervalByErrors(
            int breaches, int answered, double variance, int share, int low, int high) {
        assertThat(Wilson.of(breaches, answered, variance)).isEqualTo(new Wilson(share, low, high));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "2,0", "3,5", "7,5", "8,10", "11,10", "12,10", "13,15", "-3,-5"})
    void roundsToFive(int count, int printed) {
        assertThat(Rounded.toFive(count)).isEqualTo(printed);
    }

    @Test
    void interpolatesQuantiles() {
        assertThat(Quantiles.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(Quantiles.of(new double[] {1, 2, 3, 4, 5}, .75)).isEqualTo(4);
    }

    /** Weights .15 .15 .35 .35 fit rows of .3 and .7: .15 + .35/2 + .35/2 = .5 of all. */
    @Test
    void weightsToTheMargins() {
        var raking = new Raking(new double[] {.3, .7}, new double[] {.5, .5});

        var weighted = raking.share(new int[] {30, 30, 20, 20}, new int[] {30, 0, 10, 10});

        assertThat(weighted).hasValueSatisfying(one -> assertThat(one.perMille()).isEqualTo(500));
        // 1 / (2 × .15²/30 + 2 × .35²/20) = 72.7 answers' worth: .5 ± .112
        assertThat(weighted)
                .hasValueSatisfying(one -> assertThat(one.lowPerMille()).isEqualTo(388));
    }

    @Test
    void givesNoWeightedFigureWhereAMarginHasNobody() {
        var raking = new Raking(new double[] {.3, .7}, new double[] {.5, .5});

        assertThat(raking.share(new int[] {30, 30, 0, 0}, new int[] {1, 1, 0, 0})).isEmpty();
        assertThat(raking.share(new int[] {30, 0, 0, 20}, new int[] {1, 0, 0, 1})).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11,3,true", "10,3,false", "11,2,false", "40,4,true"})
    void asksForWorkersAndEmployers(int workers, int employers, boolean holds) {
        assertThat(new Floor(11).holds(members(workers, employers))).isEqualTo(holds);
    }

    @Test
    void asksThatNoEmployerHasMost() {
        var employers = IntStream.range(0, 40).map(number -> number < 29 ? 0 : number);
        var members =
                employers
                        .mapToObj(one -> new Member(one * 100L + one, one * 100L + one, one))
                        .toList();
        var list =
                IntStream.range(0, 40)
                        .mapToObj(at -> new Member(at, at, members.get(at).employer()));
        assertThat(new Floor(11).holds(Members.of(list.toList()))).isFalse();
    }

    private static Members members(int workers, int employers) {
        return Members.of(
                IntStream.range(0, workers)
                        .mapToObj(number -> new Member(number, number, number % employers))
                        .toList());
    }
}
