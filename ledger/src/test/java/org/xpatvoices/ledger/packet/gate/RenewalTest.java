package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RenewalTest {
    private static final Place PLACE = new Place("pkt_1", 7);
    private static final Set<String> SILENT = Set.of("NOT_STATED");

    private final Renewal renewal = new Renewal(3, SILENT);

    @Test
    void takesAGroupWholeIfNobodyIsMissing() {
        assertThat(decide("abc", "abc")).containsExactly(0, 0, 0);
    }

    @Test
    void takesThoseWhoAreNewAsTheyCome() {
        Turnout turnout =
                renewal.decide(List.of(new Asking("w", List.of("a"), null)), Map.of(), Set.of());

        assertThat(turnout.groupOf()).containsExactly(Turnout.FRESH);
        assertThat(turnout.parents()).isEmpty();
    }

    @Test
    void takesWhoIsLeftIfTheMissingHideOneAnother() {
        assertThat(decide("abcabc", "abc")).containsExactly(0, 0, 0);
    }

    @Test
    void holdsBackAsFewAsHideTheMissing() {
        // One with the answer a has left: two with other answers wait, and three are left.
        int[] groups = decide("aabbccd", "abbccd");

        assertThat(groups).containsOnly(0, Turnout.HELD_BACK);
        assertThat(Arrays.stream(groups).filter(group -> group == Turnout.HELD_BACK)).hasSize(2);
    }

    @Test
    void holdsBackAllIfTooFewAnswersWouldBeLeft() {
        assertThat(decide("abcc", "bcc")).containsOnly(Turnout.HELD_BACK);
        assertThat(decide("abcd", "bcd")).containsOnly(Turnout.HELD_BACK);
    }

    /** Both parts would be varied enough; but who asks chose the cut, and could cut again. */
    @Test
    void holdsBackAGroupThatAFilterWouldPart() {
        var rows = twice(List.of(List.of("a"), List.of("b"), List.of("c")));
        var earlier = new EarlierGroup(PLACE, 12, Answers.of(twice(rows)));

        assertThat(renewal.decide(askers(rows), Map.of(PLACE, earlier), Set.of(PLACE)).groupOf())
                .containsOnly(Turnout.HELD_BACK);
        assertThat(renewal.decide(askers(rows), Map.of(PLACE, earlier), Set.of()).groupOf())
                .containsOnly(0);
    }

    @Test
    void countsSilenceAsNoAnswer() {
        // The missing two and a silent one hide nobody beside a and b.
        assertThat(decide(List.of("a", "b", "NOT_STATED", "c", "d", "e"), List.of("c", "d", "e")))
                .containsOnly(Turnout.HELD_BACK);
    }

    @Test
    void holdsBackWhoseNewAnswersShareTooFewWithTheOldOnes() {
        assertThat(decide("abc", "abx")).containsOnly(Turnout.HELD_BACK);
        assertThat(decide("abcd", "abcx")).containsOnly(0);
    }

    @Test
    void looksAtEverySensitiveColumn() {
        var before = List.of(List.of("a", "x"), List.of("b", "x"), List.of("c", "y"));
        var earlier = new EarlierGroup(PLACE, 6, Answers.of(twice(before)));
        List<Asking> askers = askers(before);

        // The missing gave three answers in one column, two in the other.
        assertThat(renewal.decide(askers, Map.of(PLACE, earlier), Set.of()).groupOf())
                .containsOnly(Turnout.HELD_BACK);
    }

    @Test
    void holdsBackWhomTheRegistryDoesNotKnow() {
        assertThat(renewal.decide(askers(List.of(List.of("a"))), Map.of(), Set.of()).groupOf())
                .containsExactly(Turnout.HELD_BACK);
    }

    private int[] decide(String shownBefore, String present) {
        return decide(letters(shownBefore), letters(present));
    }

    private int[] decide(List<String> shownBefore, List<String> present) {
        var rows = shownBefore.stream().map(List::of).toList();
        var earlier = new EarlierGroup(PLACE, rows.size(), Answers.of(rows));
        return renewal.decide(
                        askers(present.stream().map(List::of).toList()),
                        Map.of(PLACE, earlier),
                        Set.of())
                .groupOf();
    }

    private static List<Asking> askers(List<List<String>> answers) {
        var askers = new ArrayList<Asking>();
        for (List<String> row : answers) {
            askers.add(new Asking("worker-" + askers.size(), row, PLACE));
        }
        return askers;
    }

    private static List<List<String>> twice(List<List<String>> rows) {
        var both = new ArrayList<>(rows);
        both.addAll(rows);
        return both;
    }

    private static List<String> letters(String word) {
        return List.of(word.split(""));
    }
}
