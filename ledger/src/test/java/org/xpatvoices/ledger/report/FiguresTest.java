package org.xpatvoices.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.contracts.report.ReportRow.Shown;
import org.xpatvoices.ledger.report.indicator.Testimony;

import java.util.ArrayList;
import java.util.List;

/** What a report shows and keeps to itself. */
class FiguresTest {
    private static final String CASH = "{\"wages\":[{\"method\":\"CASH\",\"payslip\":false}]}";
    private static final String BANK = "{\"wages\":[{\"method\":\"BANK\",\"payslip\":true}]}";

    @Test
    void showsNothingBelowTheFloors() {
        assertThat(shown(TestReport.of("C10"), Told.many(10, 0, CASH))).containsOnly(Shown.TOO_FEW);
        assertThat(shown(TestReport.of("C10"), Told.many(11, 0, CASH))).containsOnly(Shown.YES);
        var everybody = TestReport.of(ReportAudience.PUBLIC, "C10");
        assertThat(shown(everybody, Told.many(19, 0, CASH))).containsOnly(Shown.TOO_FEW);
        var screened = Told.many(19, 0, "{\"screening\":{\"canOrganise\":true}}");
        assertThat(shown(TestReport.of("C22"), screened)).containsOnly(Shown.TOO_FEW);
    }

    @Test
    void showsNothingOfOneEmployer() {
        var workers = new ArrayList<Testimony>();
        for (int number = 0; number < 30; number++) {
            workers.add(Told.by(number, number < 24 ? 0 : number % 4, CASH));
        }
        assertThat(shown(TestReport.of("C10"), workers)).containsOnly(Shown.TOO_FEW);
    }

    @Test
    void doesNotCountWhoNamesNoEmployer() {
        var workers = new ArrayList<>(Told.many(11, 0, CASH));
        workers.removeLast();
        workers.add(new Testimony(null, List.of(), workers.getFirst().wages(), null, null));
        assertThat(shown(TestReport.of("C10"), workers)).containsOnly(Shown.TOO_FEW);
    }

    /** The reader subtracts the second report from the first and would know of eight workers. */
    @Test
    void cannotBeSubtracted() {
        var few = Told.many(8, 500, BANK);
        var most = new ArrayList<>(Told.many(50, 0, CASH));
        var all = new ArrayList<>(most);
        all.addAll(few);

        var naive = TestReport.of("C10");
        int known =
                cash(naive.rows(all)).answered() - cash(TestReport.of("C10").rows(most)).answered();
        assertThat(known).as("published without the gate").isBetween(5, 10);

        var gated = TestReport.of("C10");
        ReportRow first = row(gated.rows(all));
        ReportRow second = row(gated.rows(most));
        assertThat(first.share().answered()).isEqualTo(60);
        assertThat(second.heldBackMax()).isGreaterThanOrEqualTo(3);
        assertThat(first.share().answered() - second.share().answered()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void saysHowManyKeptSilentOnlyOfNobodyOrEnough() {
        assertThat(payslips(0).skippedPerMille()).isZero();
        assertThat(payslips(1).skippedPerMille()).isNull();
        assertThat(payslips(10).skippedPerMille()).isNull();
        // Twelve of seventy-two: told as eleven of seventy-one.
        assertThat(payslips(12).skippedPerMille()).isEqualTo(155);
        assertThat(payslips(20).skippedPerMille()).isEqualTo(250);
    }

    @Test
    void neverTellsACountBelowItsFloor() {
        var eleven = cash(TestReport.of("C10").rows(Told.many(11, 0, CASH)));
        assertThat(eleven.answered()).isEqualTo(11);
        assertThat(eleven.breaches()).isEqualTo(11);
    }

    /** Ten at two months and one at 300: from the mean of eleven the one would follow. */
    @ParameterizedTest
    @CsvSource({"2,mean median p75", "20,mean median p75", "300,median p75"})
    void tellsNoMeanThatOneWorkerMakes(int months, String told) {
        String cost =
                """
                {"cost":{"route":"AGENCY","items":[{"item":"VISA","amount":"%d000 MVR"}],
                 "firstMonthlyEarnings":"1000 MVR"}}\
                """;
        var workers = new ArrayList<>(Told.many(10, 0, cost.formatted(2)));
        workers.add(Told.by(10, cost.formatted(months)));

        var values = row(TestReport.of("C02").rows(workers)).values();

        assertThat(values)
                .extracting(ReportRow.Value::name)
                .containsExactlyInAnyOrder(told.split(" "));
    }

    private static ReportRow.Share payslips(int silent) {
        var workers = new ArrayList<>(Told.many(60, 0, CASH));
        workers.addAll(Told.many(silent, 500, "{\"wages\":[{\"payslip\":\"?\"}]}"));
        return TestReport.of("C10").rows(workers).stream()
                .filter(row -> row.id().equals("C10.noPayslip"))
                .findFirst()
                .orElseThrow()
                .share();
    }

    @Test
    void staysTheSameForTheSameWorkersAndRefusesAHandfulMore() {
        var report = TestReport.of("C10");
        var workers = new ArrayList<>(Told.many(40, 0, CASH));
        var first = report.rows(workers);

        assertThat(report.rows(workers)).isEqualTo(first);
        workers.addAll(Told.many(5, 900, BANK));
        assertThat(row(report.rows(workers)).share()).isEqualTo(row(first).share());
    }

    /** Sixty; then the same sixty, twelve of them corrected, and somebody new who is alone. */
    @Test
    void hidesALoneNewcomerAmongThoseWhoCorrected() {
        var report = TestReport.of("C10");
        var later = corrected(60, 12);
        later.add(Told.by(900, CASH));

        var first = report.publish(Told.many(60, 0, CASH)).all().getFirst();
        var second = report.publish(later).all().getFirst();

        assertThat(first.kept().answered()).isEqualTo(60);
        assertThat(second.kept().answered()).isEqualTo(60);
    }

    @Test
    void hidesALoneLeaverAmongThoseWhoCorrected() {
        var report = TestReport.of("C10");
        report.publish(Told.many(60, 0, CASH));

        var second = report.publish(corrected(60, 12).subList(0, 59)).all().getFirst();

        // Ten go with the one who left, or more where answers need it.
        assertThat(second.kept().answered()).isBetween(30, 49);
    }

    private static List<Testimony> corrected(int count, int changed) {
        var workers = new ArrayList<>(Told.many(count, 0, CASH));
        for (int number = 0; number < changed; number++) {
            workers.set(number, Told.corrected(number, CASH));
        }
        return workers;
    }

    @Test
    void showsNoExactCountsAndNoRatiosInPublic() {
        var everybody = TestReport.of(ReportAudience.PUBLIC, "C09");
        var wages =
                """
                {"wages":[{"deductions":[{"type":"FOOD","amount":"900 MVR"}],"fixedIncome":"5000 MVR"}]}""";
        var figures = everybody.publish(Told.many(40, 0, wages)).all();
        var rows = new Rows(everybody.order());

        assertThat(figures.stream().filter(Figure::isShown).map(one -> one.measure().id()))
                .contains("C09.third")
                .doesNotContain("C09.share");
        assertThat(figures)
                .allSatisfy(one -> assertThat(rows.withheld(one).heldBackMax()).isNull());
        assertThat(
                        figures.stream()
                                .filter(one -> one.measure().id().equals("C09.share"))
                                .map(one -> rows.withheld(one).shown()))
                .containsExactly(Shown.AUDITORS_ONLY);
    }

    private static List<Shown> shown(TestReport report, List<Testimony> workers) {
        return report.rows(workers).stream().map(ReportRow::shown).toList();
    }

    private static ReportRow row(List<ReportRow> rows) {
        return rows.getFirst();
    }

    private static ReportRow.Share cash(List<ReportRow> rows) {
        return row(rows).share();
    }
}
