package org.xpatvoices.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.contracts.report.ReportRow.Share;
import org.xpatvoices.contracts.report.ReportRow.Shown;
import org.xpatvoices.ledger.report.estimate.Rounded;

import java.util.List;
import java.util.Random;

/** A public share with noise on both counts, against the share that there is. */
class SharesTest {
    private static final long SEED = 20_261_122;
    private static final int DRAWS = 4_000;

    /** Fewer cases than this say nothing of how often an interval holds the share. */
    private static final int SHOWN_MIN = 400;

    private static final double COVERED_MIN = .93;
    private static final int FLOOR = 20;

    /** The noise of one indicator, and of a report of all of them. */
    @ParameterizedTest
    @ValueSource(ints = {6, 130})
    void holdsTheTrueShareInNineteenOfTwentyReports(int variance) {
        var random = new Random(SEED);
        int told = 0;
        for (double share : new double[] {0, .02, .1, .5, .9}) {
            for (int workers : new int[] {40, 100, 300, 1_000, 2_000}) {
                var drawn = new Drawn(random, variance, workers, share);
                if (drawn.shown >= SHOWN_MIN) {
                    told++;
                    assertThat(drawn.covered / (double) drawn.shown)
                            .as("share %s of %d, variance %d", share, workers, variance)
                            .isGreaterThanOrEqualTo(COVERED_MIN);
                }
            }
        }
        assertThat(told).as("cases that say something").isGreaterThanOrEqualTo(15);
    }

    /** Nobody of forty reports anything: noise of 18 must not become half of them. */
    @Test
    void showsNoShareThatIsNoiseAlone() {
        var everybody = TestReport.of(ReportAudience.PUBLIC, "C22");
        var workers = Told.many(40, 0, "{\"screening\":{\"canOrganise\":true}}");
        Figure figure = everybody.publish(workers).all().getFirst();

        ReportRow all = new Rows(everybody.order(), 130).noisy(figure, 38, 18);
        ReportRow some = new Rows(everybody.order(), 6).noisy(figure, 118, 2);

        assertThat(all.shown()).isEqualTo(Shown.TOO_NOISY);
        assertThat(all.share()).isNull();
        assertThat(ReportText.csv(List.of(all)).lines().skip(1))
                .containsExactly("C22,C22,,TOO_NOISY,,,,,,,,,,,,20,");
        assertThat(some.shown()).isEqualTo(Shown.YES);
        assertThat(some.share().lowPerMille()).isZero();
    }

    /** Many reports over the same number of workers, each of whom breaches with this chance. */
    private static final class Drawn {
        private int shown;
        private int covered;

        Drawn(Random random, int variance, int workers, double share) {
            var shares = new Shares(TestReport.of(ReportAudience.PUBLIC, "C22").order(), variance);
            for (int draw = 0; draw < DRAWS; draw++) {
                long breaches = random.doubles(workers).filter(one -> one < share).count();
                int answered = Rounded.toFive(noisy(random, variance, workers));
                Share told =
                        answered < FLOOR
                                ? null
                                : shares.noisy(answered, noisy(random, variance, breaches));
                if (told != null) {
                    shown++;
                    long perMille = Math.round(1_000 * share);
                    boolean holds =
                            told.lowPerMille() <= perMille && perMille <= told.highPerMille();
                    covered += holds ? 1 : 0;
                }
            }
        }

        private static long noisy(Random random, int variance, long count) {
            return count + Math.round(random.nextGaussian() * Math.sqrt(variance));
        }
    }
}
