package org.xpatvoices.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.report.ReportRow.Raked;
import org.xpatvoices.contracts.report.ReportRow.Share;
import org.xpatvoices.ledger.report.indicator.Testimony;

import java.util.ArrayList;
import java.util.List;

/** The share that is weighted to the benchmark's margins, beside the raw one. */
class WeightedShareTest {
    private static final List<String> NATIONALITIES = List.of("BGD", "IND", "LKA", "NPL", "EGY");

    /** Where every group answers alike, its weight changes nothing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 6, 9, 11, 12})
    void weighsNothingWhereAllGroupsAnswerAlike(int breachesOfTwelve) {
        Share share = share(workers(12, 12, breachesOfTwelve));

        assertThat(share.raked()).isNotNull();
        assertThat(share.raked().perMille()).isBetween(share(share, -10), share(share, 10));
        assertThat(share.raked().lowPerMille()).isLessThanOrEqualTo(share.raked().perMille());
        assertThat(share.raked().highPerMille()).isGreaterThanOrEqualTo(share.raked().perMille());
    }

    /** Groups as large as the benchmark has them; those of fewer than eleven are left out. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6})
    void isTheRawShareWhereTheSampleHasTheBenchmarksMargins(int breachesOfTwelve) {
        var workers = new ArrayList<Testimony>();
        double[] rows = {.634, .162, .088, .028, .088};
        double[] columns = {50.0 / 129, 43.0 / 129, 27.0 / 129, 9.0 / 129};
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                int size = (int) Math.round(6_000 * rows[row] * columns[column]);
                // More of those who are many, so that weights matter.
                int breaches = size * breachesOfTwelve / (row == 0 ? 12 : 24);
                add(workers, NATIONALITIES.get(row), Cells.PLACES.get(column), size, breaches);
            }
        }
        Share share = share(workers);

        assertThat(share.raked()).isNotNull();
        assertThat(share.raked().perMille()).isBetween(share(share, -10), share(share, 10));
    }

    @Test
    void isPrintedInWholePerCentAndOnlyOfEverybody() {
        Raked raked = share(workers(12, 12, 2)).raked();

        assertThat(List.of(raked.perMille(), raked.lowPerMille(), raked.highPerMille()))
                .allMatch(one -> one % 10 == 0);
        assertThat(share(workers(12, 12, 6).subList(0, 48)).raked()).isNull();
    }

    /** Eleven can be spoken of, ten cannot: then a margin has nobody to stand for it. */
    @Test
    void leavesOutGroupsBelowTheFloor() {
        assertThat(share(workers(11, 12, 3)).raked()).isNotNull();
        assertThat(share(workers(10, 12, 3)).raked()).isNull();
    }

    private static int share(Share share, int more) {
        return share.perMille() + more;
    }

    private static Share share(List<Testimony> workers) {
        return TestReport.of("C10").rows(workers).getFirst().share();
    }

    /**
     * @param first how many there are of each group of the first nationality
     */
    private static List<Testimony> workers(int first, int others, int breaches) {
        var workers = new ArrayList<Testimony>();
        for (String nationality : NATIONALITIES) {
            for (String place : Cells.PLACES) {
                int size = nationality.equals(NATIONALITIES.getFirst()) ? first : others;
                add(workers, nationality, place, size, breaches);
            }
        }
        return workers;
    }

    private static void add(
            List<Testimony> workers, String nationality, String place, int size, int breaches) {
        for (int at = 0; at < size; at++) {
            workers.add(
                    Told.by(
                            workers.size(),
                            """
                            {"profile":{"nationality":"%s","atoll":"MV-01","locationClass":"%s"},
                             "wages":[{"method":"%s"}]}\
                            """
                                    .formatted(
                                            nationality, place, at < breaches ? "CASH" : "BANK")));
        }
    }
}
