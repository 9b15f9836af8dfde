package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

class KeptClassesTest {
    private static final Hierarchy PLACES =
            Hierarchy.parse("place", List.of("a1;a;*", "a2;a;*", "b1;b;*", "b2;b;*"));
    private static final int FRESH = KeptClasses.FRESH;

    @Test
    void leavesAFreshTableToTheOther() {
        AnonymiserInput input = table(200);

        Anonymised kept = kept(input, _ -> FRESH);

        assertThat(PeelTest.labels(input, kept))
                .isEqualTo(
                        PeelTest.labels(input, new Peel().anonymise(input, PrivacyModel.FLOORS)));
    }

    @Test
    void neverPartsAGroup() {
        for (long seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            int[] groups = IntStream.range(0, 300).map(_ -> random.nextInt(20) - 1).toArray();
            AnonymiserInput input = table(300);

            Anonymised kept = kept(input, row -> groups[row]);

            Map<Integer, Set<Integer>> classesOf = new HashMap<>();
            for (int row = 0; row < groups.length; row++) {
                int shown = kept.isReleased(row) ? kept.classOf(row) : -1;
                classesOf.computeIfAbsent(groups[row], _ -> new HashSet<>()).add(shown);
            }
            classesOf.remove(FRESH);
            assertThat(classesOf.values()).as("seed " + seed).allMatch(one -> one.size() == 1);
            assertThat(kept.figures().workersMin()).isGreaterThanOrEqualTo(11);
            assertThat(kept.figures().answersMin()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void keepsAGroupThatIsAClassAsExactAsItIs() {
        AnonymiserInput input = table(100);
        // Every fourth row lives in a1: one group, and nobody else is asked for.
        Anonymised kept = kept(input, row -> row % 4 == 0 ? 0 : FRESH);

        assertThat(kept.label(0, 0)).isEqualTo("a1");
        assertThat(kept.classOf(0)).isEqualTo(kept.classOf(4));
    }

    @Test
    void joinsGroupsThatAreTooSmallWithTheirNeighbours() {
        AnonymiserInput input = table(32);
        Anonymised kept = kept(input, row -> row % 4);

        // Eight in each place are too few; a1 and a2 make a class of a, b1 and b2 one of b.
        assertThat(kept.label(0, 0)).isEqualTo("a");
        assertThat(kept.label(0, 1)).isEqualTo("a");
        assertThat(kept.label(0, 2)).isEqualTo("b");
        assertThat(kept.figures().classes()).isEqualTo(2);
    }

    @Test
    void suppressesWhatCannotBeJoined() {
        AnonymiserInput input = table(8);

        Anonymised kept = kept(input, row -> row % 2);

        assertThat(kept.figures().released()).isZero();
        assertThat(kept.figures().suppressed()).isEqualTo(8);
    }

    private static Anonymised kept(AnonymiserInput input, IntUnaryOperator of) {
        int[] groups = IntStream.range(0, input.rows()).map(of).toArray();
        return new KeptClasses(new Peel(), groups).anonymise(input, PrivacyModel.FLOORS);
    }

    /** Rows spread evenly over places, answers and employers. */
    private static AnonymiserInput table(int rows) {
        String[] places = {"a1", "a2", "b1", "b2"};
        List<String> values = IntStream.range(0, rows).mapToObj(row -> places[row % 4]).toList();
        List<String> answers =
                IntStream.range(0, rows).mapToObj(row -> "answer" + row / 4 % 5).toList();
        List<String> employers =
                IntStream.range(0, rows).mapToObj(row -> "employer" + row / 4 % 7).toList();
        return new AnonymiserInput(
                List.of(new QuasiColumn("place", PLACES, values)),
                List.of(new SensitiveColumn("wage", answers, Set.of())),
                employers,
                Tables.names("worker", rows));
    }
}
