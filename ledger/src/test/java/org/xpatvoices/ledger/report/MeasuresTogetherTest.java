package org.xpatvoices.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.ledger.report.indicator.Testimony;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The adversary holds two measures of one report against each other, one of which says what the
 * other bounds, and against all earlier reports of both audiences.
 */
class MeasuresTogetherTest {
    private static final int FLOOR = 11;
    private static final String BRIBED =
            """
            {"cost":{"route":"AGENCY","items":[{"item":"INFORMAL_PAYMENT","amount":"600 MVR"}]}}""";
    private static final String HOURS = "{\"wages\":[{\"hoursWorkedWeekAvg\":%d}]}";
    private static final String TAKEN =
            """
            {"wages":[{"deductions":[{"type":"FOOD","amount":"900 MVR"}],"fixedIncome":"5000 MVR"}]}""";

    /** The public knows C03.paid only; then somebody new comes, alone. */
    @Test
    void aLoneNewcomerDoesNotStandBetweenARatioAndItsShare() {
        var everybody = TestReport.of(ReportAudience.PUBLIC, "C03");
        everybody.publish(Told.many(60, 0, BRIBED));
        var later = new ArrayList<>(Told.many(60, 0, BRIBED));
        later.add(Told.by(900, BRIBED));

        var figures = everybody.beside(ReportAudience.AUDITORS, "C03").publish(later).all();

        assertThat(answered(figures, "C03.paid")).isEqualTo(60);
        assertThat(answered(figures, "C03.share")).as("a ratio over one more").isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"C03,C03.share C03.paid", "C09,C09.share C09.third", "C12,C12.over48 C12.over60"})
    void noUnionOfSetsOfMeasuresThatReadTheSameLeavesAFewAlone(String indicator, String family) {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int world = 0; world < 12; world++) {
            var auditors = TestReport.of(ReportAudience.AUDITORS, indicator);
            var everybody = auditors.beside(ReportAudience.PUBLIC, indicator);
            for (int report = 0; report < 6; report++) {
                (random.nextInt(3) == 0 ? everybody : auditors).publish(some(indicator, random));
            }
            assertThat(auditors.everPublished()).as("seed %d", seed).isNotEmpty();
            assertThat(smallestAtom(auditors.everPublished(), family))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(FLOOR);
        }
    }

    /** Of those who kept silent the shares are printed, so their sets can be subtracted too. */
    @Test
    void noUnionOfSetsOfThoseWhoKeptSilentLeavesAFewAlone() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int world = 0; world < 12; world++) {
            var auditors = TestReport.of(ReportAudience.AUDITORS, "C10");
            for (int report = 0; report < 6; report++) {
                auditors.publish(payslips(random));
            }
            assertThat(auditors.everPublished())
                    .as("seed %d", seed)
                    .anyMatch(set -> set.figure().equals("C10.noPayslip.silent"));
            assertThat(smallestAtom(auditors.everPublished(), "C10.noPayslip C10.noPayslip.silent"))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(FLOOR);
        }
    }

    private static List<Testimony> payslips(SplittableRandom random) {
        var workers = new ArrayList<Testimony>();
        int from = random.nextInt(40);
        for (int number = from; number < from + 100; number++) {
            String told = number % 3 == 0 ? "\"?\"" : "true";
            workers.add(Told.by(number, "{\"wages\":[{\"payslip\":" + told + "}]}"));
        }
        return workers;
    }

    private static List<Testimony> some(String indicator, SplittableRandom random) {
        var workers = new ArrayList<Testimony>();
        int from = random.nextInt(30);
        for (int number = from; number < from + 60 + random.nextInt(40); number++) {
            if (random.nextInt(20) > 0) {
                workers.add(Told.by(number, forms(indicator, number)));
            }
        }
        return workers;
    }

    private static String forms(String indicator, int number) {
        return switch (indicator) {
            case "C03" -> BRIBED;
            case "C09" -> TAKEN;
            default -> HOURS.formatted(40 + number % 30);
        };
    }

    private static int answered(List<Figure> figures, String measure) {
        return figures.stream()
                .filter(one -> one.measure().id().equals(measure))
                .findFirst()
                .map(one -> one.kept() == null ? 0 : one.kept().answered())
                .orElseThrow();
    }

    /** Groups of workers who are in exactly the same sets of these measures. */
    private static int smallestAtom(List<CountedSet> published, String family) {
        var sets = published.stream().filter(one -> family.contains(one.figure())).toList();
        Map<Long, Set<Integer>> inWhich = new HashMap<>();
        for (int at = 0; at < sets.size(); at++) {
            for (long number : sets.get(at).members().numbers()) {
                inWhich.computeIfAbsent(number, _ -> new HashSet<>()).add(at);
            }
        }
        Map<Set<Integer>, Integer> sizes = new HashMap<>();
        inWhich.values().forEach(which -> sizes.merge(which, 1, Integer::sum));
        return sizes.values().stream().mapToInt(Integer::intValue).min().orElse(FLOOR);
    }
}
