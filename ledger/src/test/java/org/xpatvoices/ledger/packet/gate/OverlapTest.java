package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

class OverlapTest {
    private static final Place PLACE = new Place("pkt_1", 0);
    private static final List<String> WAGE = List.of("fixedIncome@1");

    @Test
    void passesWhatNobodyHasSeenBefore() {
        assertThat(faults("", shown(null, 0, "abc"))).isEmpty();
    }

    @Test
    void passesAWholeGroupAndOneWhoseLeaversHideOneAnother() {
        assertThat(faults("abc", shown(PLACE, 0, "abc"))).isEmpty();
        assertThat(faults("abcabc", shown(PLACE, 0, "abc"))).isEmpty();
    }

    @Test
    void findsASoleLeaver() {
        assertThat(faults("abcd", shown(PLACE, 0, "abc")))
                .containsExactly(
                        "who left workers of one class of pkt_1 would be left with fewer than 3"
                                + " answers");
    }

    @Test
    void findsAGroupThatWasParted() {
        assertThat(faults("abcabc", shown(PLACE, 0, "abc"), shown(PLACE, 1, "abc")))
                .containsExactly("workers of one class of pkt_1 would stand in 2 classes here");
    }

    @Test
    void findsAGroupWithTooFewAnswers() {
        assertThat(faults("abcabc", shown(PLACE, 0, "aab")))
                .anyMatch(fault -> fault.contains("would show fewer than 3 answers"));
    }

    @Test
    void findsAnswersThatTwoPacketsNarrowDown() {
        assertThat(faults("abc", shown(PLACE, 0, "abx")))
                .containsExactly(
                        "workers of one class of pkt_1 share fewer than 3 answers with that"
                                + " packet");
    }

    @Test
    void findsStrangersInAGroup() {
        assertThat(faults("abc", shown(PLACE, 0, "abca")))
                .containsExactly(
                        "workers of one class of pkt_1 are not those that the registry knows");
        assertThat(
                        new Overlap(WAGE, 3, Set.of())
                                .faults(shown(PLACE, 0, "abc"), Map.of(), Set.of()))
                .hasSize(1);
    }

    @Test
    void findsAGroupThatTheFilterWouldPart() {
        var rows = Arrays.stream("abcabc".split("")).map(List::of).toList();
        var earlier = new EarlierGroup(PLACE, 6, Answers.of(WAGE, rows));

        assertThat(
                        new Overlap(WAGE, 3, Set.of())
                                .faults(
                                        shown(PLACE, 0, "abc"),
                                        Map.of(PLACE, earlier),
                                        Set.of(PLACE)))
                .containsExactly("the filter would part workers of one class of pkt_1");
    }

    @Test
    void findsNewWorkersWithTooFewAnswersOfTheirOwn() {
        assertThat(faults("abc", shown(PLACE, 0, "abc"), shown(null, 0, "ab")))
                .containsExactly(
                        "workers new to buyers would show fewer than 3 answers among them");
    }

    @Test
    void findsAGroupThatWasPartedInAnswersThatThePacketLacks() {
        var earlier = new EarlierGroup(PLACE, 6, answers("totalCost@1", "abcabc"));
        var overlap = new Overlap(WAGE, 3, Set.of());
        var whole = new EarlierGroup(PLACE, 3, answers("totalCost@1", "abc"));

        assertThat(overlap.faults(shown(PLACE, 0, "abc"), Map.of(PLACE, earlier), Set.of()))
                .containsExactly(
                        "workers of one class of pkt_1 would be parted from others in columns that"
                                + " this packet lacks");
        assertThat(overlap.faults(shown(PLACE, 0, "xyz"), Map.of(PLACE, whole), Set.of()))
                .isEmpty();
    }

    @Test
    void comparesColumnsThatSayTheSame() {
        var earlier = new EarlierGroup(PLACE, 4, answers("basicWage@1", "abcd"));

        assertThat(
                        new Overlap(WAGE, 3, Set.of())
                                .faults(shown(PLACE, 0, "abc"), Map.of(PLACE, earlier), Set.of()))
                .containsExactly(
                        "who left workers of one class of pkt_1 would be left with fewer than 3"
                                + " answers");
    }

    private static Answers answers(String column, String letters) {
        return Answers.of(List.of(column), Arrays.stream(letters.split("")).map(List::of).toList());
    }

    @SafeVarargs
    private static List<String> faults(String before, List<Overlap.Shown>... packet) {
        var rows = Arrays.stream(before.split("")).map(List::of).toList();
        var earlier = new EarlierGroup(PLACE, rows.size(), Answers.of(WAGE, rows));
        return new Overlap(WAGE, 3, Set.of())
                .faults(
                        Arrays.stream(packet).flatMap(List::stream).toList(),
                        Map.of(PLACE, earlier),
                        Set.of());
    }

    private static List<Overlap.Shown> shown(
            @Nullable Place place, int visibleClass, String answers) {
        var shown = new ArrayList<Overlap.Shown>();
        for (String answer : answers.split("")) {
            shown.add(new Overlap.Shown(new Asking("w", List.of(answer), place), visibleClass));
        }
        return shown;
    }
}
