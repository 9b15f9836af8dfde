package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class MondrianTest {
    @RepeatedTest(40)
    void releasesOnlyWhatFulfilsTheRules(RepetitionInfo round) {
        long seed = round.getCurrentRepetition();
        AnonymiserInput input = PeelTest.random(seed);
        ClassRules rules = PeelTest.randomRules(seed);

        Anonymised result = new Mondrian().anonymise(input, rules);

        AnonymisationFigures figures = result.figures();
        assertThat(figures.released() + figures.suppressed()).isEqualTo(input.rows());
        if (figures.classes() > 0) {
            assertThat(figures.workersMin()).as("seed %d", seed).isGreaterThanOrEqualTo(rules.k());
            assertThat(figures.answersMin()).isGreaterThanOrEqualTo(rules.l());
            assertThat(figures.employersMin()).isGreaterThanOrEqualTo(rules.employers());
            assertThat(figures.largestEmployerPercentMax())
                    .isLessThanOrEqualTo(rules.largestEmployerPercent());
            assertThat(figures.distanceBasisPointsMax())
                    .isLessThanOrEqualTo(rules.distanceBasisPoints());
        }
        assertThat(classesByText(input, result)).as("seed %d", seed).hasSize(figures.classes());
    }

    @RepeatedTest(10)
    void doesNotCareAboutTheOrderOfRows(RepetitionInfo round) {
        long seed = 1_000L + round.getCurrentRepetition();
        AnonymiserInput input = PeelTest.random(seed);
        var order = new ArrayList<>(IntStream.range(0, input.rows()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int[] permutation = order.stream().mapToInt(Integer::intValue).toArray();
        ClassRules rules = PeelTest.randomRules(seed);

        Anonymised straight = new Mondrian().anonymise(input, rules);
        AnonymiserInput permuted = Tables.permuted(input, permutation);

        assertThat(PeelTest.labels(permuted, new Mondrian().anonymise(permuted, rules)))
                .as("seed %d", seed)
                .isEqualTo(Tables.permuted(PeelTest.labels(input, straight), permutation));
    }

    @Test
    void suppressesEverythingRatherThanBreakARule() {
        AnonymiserInput input = PeelTest.random(5);

        Anonymised result = new Mondrian().anonymise(input, ClassRules.sizeOnly(input.rows() + 1));

        assertThat(result.figures().suppressed()).isEqualTo(input.rows());
    }

    @Test
    void takesFifteenColumnsWhereThePeelWouldWalkTooLong() {
        var columns = columns(15, 3_000);
        var input =
                new AnonymiserInput(
                        columns,
                        List.of(),
                        Collections.nCopies(3_000, "e"),
                        Tables.names("w", 3_000));

        Anonymiser chosen = BestFit.of(input);

        assertThat(chosen.algorithm()).isEqualTo("mondrian@1");
        var figures = new Mondrian().anonymise(input, ClassRules.sizeOnly(11)).figures();
        assertThat(figures.workersMin()).isGreaterThanOrEqualTo(11);
        assertThat(figures.suppressed()).isZero();
        assertThat(BestFit.of(PeelTest.random(1)).algorithm()).isEqualTo("peel@1");
    }

    private static List<QuasiColumn> columns(int count, int rows) {
        var random = new SplittableRandom(15);
        List<String> leaves = Tables.names("leaf", 6);
        var tree =
                Hierarchy.parse(
                        "six",
                        leaves.stream()
                                .map(leaf -> leaf + ";" + (leaf.endsWith("5") ? "b" : "a") + ";*")
                                .toList());
        return IntStream.range(0, count)
                .mapToObj(
                        column ->
                                new QuasiColumn(
                                        "q" + column,
                                        tree,
                                        random.ints(rows, 0, 6).mapToObj(leaves::get).toList()))
                .toList();
    }

    private static Set<String> classesByText(AnonymiserInput input, Anonymised result) {
        var texts = new HashMap<Integer, String>();
        List<String> labels = PeelTest.labels(input, result);
        for (int row = 0; row < input.rows(); row++) {
            if (result.isReleased(row)) {
                String known = texts.putIfAbsent(result.classOf(row), labels.get(row));
                assertThat(known == null ? labels.get(row) : known).isEqualTo(labels.get(row));
            }
        }
        return new HashSet<>(texts.values());
    }
}
