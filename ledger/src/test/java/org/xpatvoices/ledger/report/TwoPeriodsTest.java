package org.xpatvoices.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.ledger.report.indicator.Statement;
import org.xpatvoices.ledger.report.indicator.Testimony;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The reader has one report of a month and one of its quarter: the same workers, some of whom have
 * other terms in the quarter than in the month.
 */
class TwoPeriodsTest {
    private static final int WORKERS = 40;
    private static final int FLOOR = 11;
    private static final String TERMS =
            """
            {"offer":{"basicWage":"8000 MVR","wagePeriod":"MONTH"},
             "contract":{"version":"ACTUAL","employerSize":"LARGE","basicWage":"%d MVR",
                         "wagePeriod":"MONTH","restDaysPerWeek":%d,"written":%s,
                         "languageUnderstood":true}}\
            """;
    private static final String AS_PROMISED = TERMS.formatted(8_000, 1, "true");
    private static final String WORSE = TERMS.formatted(4_000, 0, "false");

    @ParameterizedTest
    @ValueSource(strings = {"C05", "C06", "C11", "C13"})
    void nobodysTermsChangeAlone(String indicator) {
        var report = TestReport.of(indicator);

        Figure ofMonth = report.publish(workers(3, false)).all().getFirst();
        Figure ofQuarter = report.publish(workers(3, true)).all().getFirst();

        assertThat(ofMonth.kept().answered()).isEqualTo(WORKERS);
        assertThat(ofMonth.kept().breaches()).isZero();
        assertThat(breachesAmongThoseOfBoth(ofMonth.kept(), ofQuarter.kept())).isZero();
        assertNobodyIsAlone(ofMonth.kept(), ofQuarter.kept());
    }

    /** Whose terms are those of the month told the same in the quarter: none is held back. */
    @ParameterizedTest
    @ValueSource(strings = {"C05", "C06", "C11", "C13"})
    void whoseTermsAreTheSameToldTheSame(String indicator) {
        var report = TestReport.of(indicator);

        Figure ofMonth = report.publish(workers(20, false)).all().getFirst();
        Figure ofQuarter = report.publish(workers(20, true)).all().getFirst();

        assertThat(ofQuarter.kept().answered()).isEqualTo(WORKERS);
        assertThat(ofQuarter.kept().breaches()).isEqualTo(20);
        assertNobodyIsAlone(ofMonth.kept(), ofQuarter.kept());
    }

    /** What both sets count under the same number is the same answer, or it could be subtracted. */
    private static int breachesAmongThoseOfBoth(Sample month, Sample quarter) {
        Set<Long> both = new HashSet<>(month.members().numbers());
        both.retainAll(quarter.members().numbers());
        both.removeAll(quarter.fine().members().numbers());
        return both.size();
    }

    private static void assertNobodyIsAlone(Sample month, Sample quarter) {
        for (var pair : List.of(List.of(month, quarter), List.of(quarter, month))) {
            Set<Long> only = new HashSet<>(pair.getFirst().members().numbers());
            only.removeAll(pair.getLast().members().numbers());
            assertThat(only.size()).matches(size -> size == 0 || size >= FLOOR, "none or enough");
        }
    }

    /**
     * @param changed how many have worse terms since September
     * @param quarter whether September lies in the period
     */
    private static List<Testimony> workers(int changed, boolean quarter) {
        var workers = new ArrayList<Testimony>();
        for (int number = 0; number < WORKERS; number++) {
            Testimony july = Told.by(number, AS_PROMISED);
            if (number < changed) {
                var contracts = new ArrayList<Statement>();
                Statement september = Told.corrected(number, WORSE).contracts().getFirst();
                contracts.add(
                        new Statement(
                                september.contributionId(),
                                september.schemaId(),
                                september.jobRef(),
                                quarter,
                                september.content()));
                contracts.addAll(july.contracts());
                july = new Testimony(null, contracts, List.of(), null, null);
            }
            workers.add(july);
        }
        return workers;
    }
}
