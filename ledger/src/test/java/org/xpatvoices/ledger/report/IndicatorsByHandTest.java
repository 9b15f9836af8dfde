package org.xpatvoices.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.ledger.report.indicator.Measure;
import org.xpatvoices.ledger.report.indicator.Measures;
import org.xpatvoices.ledger.report.indicator.Testimony;
import org.xpatvoices.ledger.report.indicator.Verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Every measure over forty workers whose figures were worked out by hand. */
class IndicatorsByHandTest {
    private static final String FILE = "/report/indicators-by-hand.txt";

    /** One measure: what is printed of it, and lines of workers with their verdict. */
    record Case(String measure, List<String> printed, List<String> lines) {
        @Override
        public String toString() {
            return measure;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesEachWorkerAsByHand(Case one) {
        Measure measure = measure(one.measure());
        for (String line : one.lines()) {
            String[] parts = line.split(" ", 3);
            Verdict verdict =
                    Told.isComplaint(parts[2])
                            ? ComplaintMeasures.judge(measure, Told.complaint(0, parts[2]))
                            : measure.rule().judge(Told.by(0, parts[2]));
            assertThat(verdict.answer()).as(line).hasToString(parts[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsWhatWasWorkedOutByHand(Case one) {
        assertThat(printed(row(one.measure(), workers(one)))).isEqualTo(one.printed());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anotherBreachNeverLowersACount(Case one) {
        var breach = one.lines().stream().filter(line -> line.contains(" BREACH ")).findFirst();
        if (breach.isPresent()) {
            List<String> workers = workers(one);
            int before = breaches(one.measure(), workers);
            for (int more = 0; more < 7; more++) {
                workers.add(breach.get().split(" ", 3)[2]);
                int after = breaches(one.measure(), workers);
                assertThat(after).isGreaterThanOrEqualTo(before);
                before = after;
            }
        }
    }

    @Test
    void everyMeasureIsWorkedOut() {
        assertThat(cases().map(Case::measure))
                .containsExactlyElementsOf(Measures.all().stream().map(Measure::id).toList());
        assertThat(Measures.indicators()).hasSize(22).startsWith("C01").endsWith("C22");
    }

    private static int breaches(String measure, List<String> workers) {
        var share = row(measure, workers).share();
        return share == null ? 0 : share.breaches();
    }

    private static ReportRow row(String measure, List<String> workers) {
        var report = TestReport.of(measure.substring(0, 3));
        var told = new ArrayList<Testimony>();
        var complaints = new ArrayList<ComplaintTimes.Handled>();
        for (int number = 0; number < workers.size(); number++) {
            if (Told.isComplaint(workers.get(number))) {
                complaints.add(Told.complaint(number, workers.get(number)));
            } else {
                told.add(Told.by(number, workers.get(number)));
            }
        }
        return report.rows(told, complaints).stream()
                .filter(row -> row.id().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static Measure measure(String id) {
        return Measures.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> workers(Case one) {
        var workers = new ArrayList<String>();
        for (String line : one.lines()) {
            String[] parts = line.split(" ", 3);
            workers.addAll(Collections.nCopies(Integer.parseInt(parts[0]), parts[2]));
        }
        assertThat(workers).hasSize(40);
        return workers;
    }

    private static List<String> printed(ReportRow row) {
        var printed = new ArrayList<String>();
        var share = row.share();
        if (share != null) {
            printed.add("answered=" + share.answered());
            printed.add("breaches=" + share.breaches());
            printed.add("share=" + share.perMille());
            printed.add("low=" + share.lowPerMille());
            printed.add("high=" + share.highPerMille());
            printed.add("skipped=" + share.skippedPerMille());
        }
        row.values().forEach(one -> printed.add(one.name() + "=" + thousandths(one.milli())));
        row.cells()
                .forEach(
                        one ->
                                printed.add(
                                        one.group()
                                                + "="
                                                + one.workers()
                                                + ":"
                                                + thousandths(one.milli())));
        return printed;
    }

    private static String thousandths(long milli) {
        return String.valueOf(milli / 1_000.0);
    }

    static Stream<Case> cases() {
        var cases = new ArrayList<Case>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("@")) {
                var words = List.of(line.split(" "));
                cases.add(
                        new Case(words.get(1), words.subList(2, words.size()), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.getLast().lines().add(line);
            }
        }
        return cases.stream();
    }

    private static String text() {
        try (var in = IndicatorsByHandTest.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
