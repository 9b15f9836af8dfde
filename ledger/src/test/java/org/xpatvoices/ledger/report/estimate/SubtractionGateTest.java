package org.xpatvoices.ledger.report.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.ledger.report.estimate.Members.Member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Plays the reader who adds and subtracts published counts. Counts of sets determine the counts of
 * every group of members that is in exactly the same sets, as soon as enough sets are known; a
 * group below the floor is a disclosure.
 */
class SubtractionGateTest {
    private static final Floor FLOOR = new Floor(11);
    private static final long SEED = 20_261_122;

    @Test
    void hidesTheFewWhoAreInOneReportAndNotInTheOther() {
        Members all = set(100, _ -> true);
        Members most = set(100, number -> number >= 5);

        assertThat(disclosed(List.of(all, most))).as("published naively").isEqualTo(1);
        assertThat(disclosed(publish(List.of(all, most)))).isZero();
        assertThat(disclosed(publish(List.of(most, all)))).isZero();
    }

    @Test
    void hidesOneWhoWithdrewAmongOthers() {
        Members before = set(60, _ -> true);
        Members after = set(60, number -> number != 7);

        List<Members> published = publish(List.of(before, after));

        assertThat(disclosed(List.of(before, after))).isEqualTo(1);
        assertThat(disclosed(published)).isZero();
        assertThat(published.getLast().size()).isEqualTo(60 - 11);
    }

    @Test
    void publishesTheSameAgainAndWhatIsFarApart() {
        Members half = set(100, number -> number < 50);
        Members other = set(100, number -> number >= 50);
        Members all = set(100, _ -> true);

        assertThat(publish(List.of(half, half, other, all)))
                .extracting(Members::size)
                .containsExactly(50, 50, 50, 100);
    }

    @Test
    void hidesASmallRestOfThreeReportsThatTwoDoNotShow() {
        Members all = set(100, _ -> true);
        Members one = set(100, number -> number < 46);
        Members two = set(100, number -> number >= 46 && number < 92);

        assertThat(disclosed(List.of(all, one, two))).isEqualTo(1);
        assertThat(disclosed(publish(List.of(all, one, two)))).isZero();
    }

    @Test
    void countsWhoToldSomethingElseAsAnother() {
        var changed = new ArrayList<Member>();
        for (int number = 0; number < 40; number++) {
            changed.add(new Member(number < 3 ? 1_000 + number : number, number % 4));
        }
        var published = publish(List.of(set(40, _ -> true), Members.of(changed)));

        assertThat(published.getLast().numbers()).doesNotContain(1_000L, 1_001L, 1_002L);
        assertThat(disclosed(published)).isZero();
    }

    @Test
    void keepsADifferenceOfOneEmployerApart() {
        Members all = set(100, _ -> true);
        Members three = set(100, number -> number % 4 != 0);

        assertThat(disclosed(List.of(all, three))).isEqualTo(1);
        assertThat(disclosed(publish(List.of(all, three)))).isZero();
    }

    @Test
    void holdsForManyReportsOfAChangingPopulation() {
        int naive = 0;
        var random = new SplittableRandom(SEED);
        for (int story = 0; story < 40; story++) {
            var asked = new ArrayList<Members>();
            for (int report = 0; report < 8; report++) {
                int cut = random.nextInt(300);
                int part = 2 + random.nextInt(4);
                int gone = random.nextInt(300);
                asked.add(
                        set(300, number -> number != gone && (number < cut || number % part != 0)));
            }
            naive += disclosed(asked);
            assertThat(disclosed(publish(asked))).as("seed " + SEED + ", story " + story).isZero();
        }
        assertThat(naive).as("the same without the gate").isGreaterThan(100);
    }

    @Test
    void readsBackWhatItWrote() {
        Members all = set(20, _ -> true);
        assertThat(Members.read(all.bytes()).numbers()).isEqualTo(all.numbers());
    }

    private static List<Members> publish(List<Members> asked) {
        var gate = new SubtractionGate(FLOOR, List.of());
        var published = new ArrayList<Members>();
        for (Members set : asked) {
            var held = gate.heldBack(set);
            Members kept =
                    Members.of(
                            IntStream.range(0, set.size())
                                    .mapToObj(set::at)
                                    .filter(one -> !held.contains(one.number()))
                                    .toList());
            if (FLOOR.holds(kept)) {
                gate.add(kept);
                published.add(kept);
            }
        }
        return published;
    }

    /** How many groups that the published counts single out are below the floor. */
    private static int disclosed(List<Members> published) {
        Map<Long, StringBuilder> seenIn = new HashMap<>();
        for (int report = 0; report < published.size(); report++) {
            for (long number : published.get(report).numbers()) {
                seenIn.computeIfAbsent(number, _ -> new StringBuilder()).append(report).append(',');
            }
        }
        Map<String, List<Member>> groups = new HashMap<>();
        for (Members set : published) {
            for (int at = 0; at < set.size(); at++) {
                Member member = set.at(at);
                StringBuilder seen = seenIn.remove(member.number());
                if (seen != null) {
                    groups.computeIfAbsent(seen.toString(), _ -> new ArrayList<>()).add(member);
                }
            }
        }
        return (int)
                groups.values().stream().filter(group -> !FLOOR.holds(Members.of(group))).count();
    }

    private static Members set(int of, IntPredicate who) {
        return Members.of(
                IntStream.range(0, of)
                        .filter(who)
                        .mapToObj(number -> new Member(number, number % 4))
                        .toList());
    }
}
