package org.xpatvoices.ledger.report.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.ledger.report.estimate.Members.Member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
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

        assertThat(disclosed(List.of(all, most))).as("published naively").isPositive();
        assertThat(disclosed(publish(List.of(all, most)))).isZero();
        assertThat(disclosed(publish(List.of(most, all)))).isZero();
    }

    @Test
    void hidesOneWhoWithdrewAmongOthers() {
        Members before = set(60, _ -> true);
        Members after = set(60, number -> number != 7);

        List<Members> published = publish(List.of(before, after));

        assertThat(disclosed(List.of(before, after))).isPositive();
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

        assertThat(disclosed(List.of(all, one, two))).isPositive();
        assertThat(disclosed(publish(List.of(all, one, two)))).isZero();
    }

    @Test
    void countsWhoToldSomethingElseAsAnother() {
        var changed = new ArrayList<Member>();
        for (int number = 0; number < 40; number++) {
            changed.add(new Member(number < 3 ? 1_000 + number : number, number, number % 4));
        }
        var published = publish(List.of(set(40, _ -> true), Members.of(changed)));

        assertThat(published.getLast().numbers()).doesNotContain(1_000L, 1_001L, 1_002L);
        assertThat(disclosed(published)).isZero();
    }

    /** What the reader sees of workers, where some tell something else and others come and go. */
    @ParameterizedTest
    @CsvSource({
        "twelve corrected and one new,   60, 0, 60, 12, 1",
        "twelve corrected and one gone,  60, 0, 59, 12, 0",
        "a month after a quarter,        61, 0, 60, 60, 0",
        "all corrected and one new,      60, 0, 60, 60, 1",
        "some corrected or gone,         80, 3, 75, 20, 5",
    })
    void hidesFewWorkersAmongThoseWhoToldSomethingElse(
            String story, int first, int from, int to, int corrected, int fresh) {
        Members before = set(first, _ -> true);
        var after = new ArrayList<Member>();
        for (int worker = from; worker < to; worker++) {
            after.add(member(worker, worker < from + corrected ? 1_000 + worker : worker));
        }
        for (int worker = 5_000; worker < 5_000 + fresh; worker++) {
            after.add(member(worker, worker));
        }

        List<Members> asked = List.of(before, Members.of(after));

        assertThat(disclosed(asked)).as(story + " without the gate").isPositive();
        assertThat(disclosed(publish(asked))).as(story).isZero();
    }

    private static Member member(int worker, int number) {
        return new Member(number, worker, worker % 4);
    }

    @Test
    void keepsADifferenceOfOneEmployerApart() {
        Members all = set(100, _ -> true);
        Members three = set(100, number -> number % 4 != 0);

        assertThat(disclosed(List.of(all, three))).isPositive();
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
                int corrected = random.nextInt(300);
                int version = 1_000 * (1 + report);
                asked.add(
                        Members.of(
                                IntStream.range(0, 300)
                                        .filter(worker -> worker != gone)
                                        .filter(worker -> worker < cut || worker % part != 0)
                                        .mapToObj(
                                                worker ->
                                                        member(
                                                                worker,
                                                                worker < corrected
                                                                        ? version + worker
                                                                        : worker))
                                        .toList()));
            }
            naive += disclosed(asked);
            assertThat(disclosed(publish(asked))).as("seed " + SEED + ", story " + story).isZero();
        }
        assertThat(naive).as("the same without the gate").isGreaterThan(100);
    }

    @Test
    void readsBackWhatItWrote() {
        Members all = set(20, _ -> true);
        Members read = Members.read(all.bytes());
        assertThat(IntStream.range(0, 20).mapToObj(read::at))
                .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(all::at).toList());
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

    /** How many groups that the published counts single out are below the floor, of both kinds. */
    private static int disclosed(List<Members> published) {
        return disclosed(published, Member::number) + disclosed(published, Member::worker);
    }

    private static int disclosed(List<Members> published, ToLongFunction<Member> name) {
        Map<Long, StringBuilder> seenIn = new HashMap<>();
        Map<Long, Member> members = new HashMap<>();
        for (int report = 0; report < published.size(); report++) {
            Members set = published.get(report);
            for (int at = 0; at < set.size(); at++) {
                long id = name.applyAsLong(set.at(at));
                seenIn.computeIfAbsent(id, _ -> new StringBuilder()).append(report).append(',');
                members.put(id, set.at(at));
            }
        }
        Map<String, List<Member>> groups = new HashMap<>();
        seenIn.forEach(
                (id, seen) ->
                        groups.computeIfAbsent(seen.toString(), _ -> new ArrayList<>())
                                .add(members.get(id)));
        return (int)
                groups.values().stream().filter(group -> !FLOOR.holds(Members.of(group))).count();
    }

    private static Members set(int of, IntPredicate who) {
        return Members.of(
                IntStream.range(0, of)
                        .filter(who)
                        .mapToObj(number -> new Member(number, number, number % 4))
                        .toList());
    }
}
