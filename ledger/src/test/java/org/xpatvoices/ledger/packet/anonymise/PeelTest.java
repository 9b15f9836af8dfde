package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.xpatvoices.ledger.packet.bench.AdultTable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class PeelTest {
    private static final List<String> PLACES =
            List.of("a;A;x;*", "b;A;x;*", "c;B;x;*", "d;B;x;*", "e;C;y;*", "f;C;y;*");
    private static final List<String> SEXES = List.of("F;*", "M;*", "X;*");
    private static final List<String> AGES =
            IntStream.range(18, 40).mapToObj(a -> a + ";" + a / 5 * 5 + "+;*").toList();

    @RepeatedTest(60)
    void agreesWithThePlainestReference(RepetitionInfo round) {
        long seed = round.getCurrentRepetition();
        AnonymiserInput input = random(seed);
        ClassRules rules = randomRules(seed);

        Anonymised result = new Peel().anonymise(input, rules);

        assertThat(labels(input, result))
                .as("seed %d, %s", seed, rules)
                .isEqualTo(NaivePeel.run(input, rules));
    }

    @RepeatedTest(10)
    void doesNotCareAboutTheOrderOfRows(RepetitionInfo round) {
        long seed = 1_000L + round.getCurrentRepetition();
        AnonymiserInput input = random(seed);
        var order = new ArrayList<>(IntStream.range(0, input.rows()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int[] permutation = order.stream().mapToInt(Integer::intValue).toArray();

        Anonymised straight = new Peel().anonymise(input, randomRules(seed));
        Anonymised shuffled =
                new Peel().anonymise(Tables.permuted(input, permutation), randomRules(seed));

        assertThat(labels(input, shuffled))
                .as("seed %d", seed)
                .isEqualTo(Tables.permuted(labels(input, straight), permutation));
        assertThat(shuffled.figures()).isEqualTo(straight.figures());
    }

    @RepeatedTest(10)
    void reportsWhatTheWeakestClassReaches(RepetitionInfo round) {
        long seed = 2_000L + round.getCurrentRepetition();
        AnonymiserInput input = random(seed);
        ClassRules rules = randomRules(seed);

        AnonymisationFigures figures = new Peel().anonymise(input, rules).figures();

        assertThat(figures.released() + figures.suppressed()).isEqualTo(input.rows());
        if (figures.classes() > 0) {
            assertThat(figures.workersMin()).isGreaterThanOrEqualTo(rules.k());
            assertThat(figures.answersMin()).isGreaterThanOrEqualTo(rules.l());
            assertThat(figures.employersMin()).isGreaterThanOrEqualTo(rules.employers());
            assertThat(figures.largestEmployerPercentMax())
                    .isLessThanOrEqualTo(rules.largestEmployerPercent());
            assertThat(figures.distanceBasisPointsMax())
                    .isLessThanOrEqualTo(rules.distanceBasisPoints());
        }
    }

    @Test
    void givesTheSameTwice() {
        AnonymiserInput input = AdultTable.load().input(AdultTable.K_SET);
        var rules = ClassRules.sizeOnly(10);

        Anonymised one = new Peel().anonymise(input, rules);
        Anonymised other = new Peel().anonymise(input, rules);

        assertThat(labels(input, other)).isEqualTo(labels(input, one));
    }

    @Test
    void suppressesEverythingRatherThanBreakARule() {
        AnonymiserInput input = random(5);

        Anonymised result = new Peel().anonymise(input, ClassRules.sizeOnly(input.rows() + 1));

        assertThat(result.figures().suppressed()).isEqualTo(input.rows());
        assertThat(result.figures().loss().toPlainString()).isEqualTo("1.000000000000");
        assertThatThrownBy(() -> result.label(0, 0)).hasMessage("row 0 was suppressed");
    }

    @Test
    void copesWithNoRowAtAll() {
        var input =
                new AnonymiserInput(
                        List.of(quasi("sex", SEXES, List.of())), List.of(), List.of(), List.of());

        assertThat(new Peel().anonymise(input, ClassRules.sizeOnly(2)).figures().classes())
                .isZero();
    }

    @Test
    void neverReleasesAFinerLevelThanTheHierarchyAllows() {
        Hierarchy ages = Hierarchy.parse("age", AGES, 1);
        List<String> values = Collections.nCopies(20, "22");
        var input =
                new AnonymiserInput(
                        List.of(new QuasiColumn("age", ages, values)),
                        List.of(),
                        Collections.nCopies(20, "e"),
                        Tables.names("w", 20));

        Anonymised result = new Peel().anonymise(input, ClassRules.sizeOnly(5));

        assertThat(result.label(0, 0)).isEqualTo("20+");
    }

    @Test
    void refusesAValueOutsideItsCodeList() {
        assertThatThrownBy(
                        () ->
                                new Peel()
                                        .anonymise(
                                                new AnonymiserInput(
                                                        List.of(quasi("sex", SEXES, List.of("Q"))),
                                                        List.of(),
                                                        List.of("e"),
                                                        List.of("w")),
                                                ClassRules.sizeOnly(1)))
                .isInstanceOf(UnknownValue.class)
                .hasMessage("'Q' is not in the code list sex");
    }

    @Test
    void refusesColumnsOfAnotherLengthAndRowsOfNobody() {
        var column = quasi("sex", SEXES, List.of("F"));

        assertThatThrownBy(
                        () ->
                                new AnonymiserInput(
                                        List.of(column), List.of(), List.of("e"), List.of()))
                .hasMessage("column sex has 1 values for 0 rows");
        assertThatThrownBy(
                        () ->
                                new AnonymiserInput(
                                        List.of(column), List.of(), List.of(" "), List.of("w")))
                .hasMessage("row 0 has no employer");
        assertThatThrownBy(
                        () ->
                                new AnonymiserInput(
                                        List.of(column), List.of(), List.of("e"), List.of("")))
                .hasMessage("row 0 has no worker");
        assertThatThrownBy(() -> new AnonymiserInput(List.of(), List.of(), List.of(), List.of()))
                .hasMessage("a packet needs a quasi-identifier");
    }

    @Test
    void refusesMoreCombinationsOfLevelsThanItCanWalk() {
        var columns =
                IntStream.range(0, 11).mapToObj(i -> quasi("p" + i, AGES, List.of())).toList();
        var input = new AnonymiserInput(columns, List.of(), List.of(), List.of());

        assertThatThrownBy(() -> new Peel().anonymise(input, ClassRules.sizeOnly(2)))
                .hasMessage("more than 100000 combinations of levels");
    }

    static List<String> labels(AnonymiserInput input, Anonymised result) {
        return IntStream.range(0, result.rows())
                .mapToObj(row -> result.isReleased(row) ? labels(input, result, row) : "suppressed")
                .toList();
    }

    private static String labels(AnonymiserInput input, Anonymised result, int row) {
        return String.join(
                " ",
                IntStream.range(0, input.quasi().size())
                        .mapToObj(column -> result.label(column, row))
                        .toList());
    }

    static AnonymiserInput random(long seed) {
        var random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(250);
        int workers = random.nextBoolean() ? rows : 1 + rows / 2;
        List<String> named = Tables.names("worker", rows);
        if (workers < rows) {
            named = pick(random, rows, Tables.names("worker", workers));
        }
        return new AnonymiserInput(
                List.of(
                        quasi("place", PLACES, pick(random, rows, leaves(PLACES))),
                        quasi("sex", SEXES, pick(random, rows, leaves(SEXES))),
                        quasi("age", AGES, pick(random, rows, leaves(AGES)))),
                List.of(
                        new SensitiveColumn(
                                "wage",
                                pick(random, rows, Tables.names("band", 5)),
                                Set.of("band0")),
                        new SensitiveColumn("debt", pick(random, rows, Tables.names("owes", 4)))),
                pick(random, rows, Tables.names("employer", 1 + random.nextInt(8))),
                named);
    }

    static ClassRules randomRules(long seed) {
        var random = new SplittableRandom(-seed);
        return new ClassRules(
                1 + random.nextInt(12),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                40 + random.nextInt(61),
                random.nextInt(3) == 0 ? 3_000 + random.nextInt(5_000) : 10_000);
    }

    private static List<String> pick(SplittableRandom random, int count, List<String> from) {
        return random.ints(count, 0, from.size()).mapToObj(from::get).toList();
    }

    private static List<String> leaves(List<String> lines) {
        return lines.stream().map(line -> line.substring(0, line.indexOf(';'))).toList();
    }

    private static QuasiColumn quasi(String name, List<String> lines, List<String> values) {
        return new QuasiColumn(name, Hierarchy.parse(name, lines), values);
    }
}
