package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RenewalTest {
    private static final Place PLACE = new Place("pkt_1", 7);
    private static final Set<String> SILENT = Set.of("NOT_STATED");
    private static final List<String> WAGE = List.of("fixedIncome@1");

    private final Renewal renewal = new Renewal(WAGE, 3, SILENT);

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
        var earlier = new EarlierGroup(PLACE, 12, Answers.of(WAGE, twice(rows)));

        assertThat(renewal.decide(askers(rows), Map.of(PLACE, earlier), Set.of(PLACE)).groupOf())
                .containsOnly(Turnout.PARTED_BY_FILTER);
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
        assertThat(decide("abc", "abx")).containsOnly(Turnout.TOO_FEW_ANSWERS);
        assertThat(decide("abcd", "abcx")).containsOnly(0);
    }

    @Test
    void looksAtEverySensitiveColumn() {
        var before = List.of(List.of("a", "x"), List.of("b", "x"), List.of("c", "y"));
        List<String> two = List.of("fixedIncome@1", "overtimePay@1");
        var earlier = new EarlierGroup(PLACE, 6, Answers.of(two, twice(before)));
        List<Asking> askers = askers(before);

        // The missing gave three answers in one column, two in the other.
        assertThat(
                        new Renewal(two, 3, SILENT)
                                .decide(askers, Map.of(PLACE, earlier), Set.of())
                                .groupOf())
                .containsOnly(Turnout.HELD_BACK);
    }

    @Test
    void takesAGroupAgainInOtherColumnsAndPartsItOnlyInWhatItCanCompare() {
        assertThat(decideAfter("totalCost@1", "xyz", "abc")).containsOnly(0);
        assertThat(decideAfter("totalCost@1", "xyzxyz", "abc"))
                .containsOnly(Turnout.IN_OTHER_COLUMNS);
        assertThat(decideAfter("fixedIncome@2", "abcabc", "abc"))
                .containsOnly(Turnout.IN_OTHER_COLUMNS);
        assertThat(decideAfter("basicWage@1", "abcabc", "abc")).containsOnly(0);
        assertThat(decideAfter("basicWage@1", "abca", "abc")).containsOnly(Turnout.HELD_BACK);
        assertThat(decideAfter("basicWage@1", "xyzxyz", "abc")).containsOnly(Turnout.HELD_BACK);
    }

    @Test
    void saysWhichPacketBlocksAndWhatWouldHelp() {
        var blocked = new Blocked();
        var order =
                new GateOrder(
                        "pkt_2",
                        "prd_1",
                        "wage-period@1.0.0",
                        List.of(),
                        List.of("fixedIncome"),
                        List.of(),
                        "1",
                        List.of("RESEARCH"),
                        2,
                        3,
                        Instant.EPOCH);
        var cost =
                Answers.of(List.of("totalCost@1"), letters("xyz").stream().map(List::of).toList());

        blocked.lacking(order, new EarlierGroup(PLACE, 3, cost));
        blocked.lacking(order, new EarlierGroup(PLACE, 3, cost));
        blocked.apart(List.of("pkt_3", "pkt_4"));

        assertThat(blocked.reasons())
                .containsExactly(
                        "packet pkt_1 shows totalCost of workers whose class somebody has left since;"
                                + " only a product that has it among its sensitive columns can show"
                                + " them again",
                        "packets pkt_3 and pkt_4 show some workers in unlike classes, and this"
                                + " product's columns connect the two; these workers wait");
    }

    @Test
    void holdsBackWhomTheRegistryDoesNotKnow() {
        assertThat(renewal.decide(askers(List.of(List.of("a"))), Map.of(), Set.of()).groupOf())
                .containsExactly(Turnout.HELD_BACK);
    }

    private int[] decide(String shownBefore, String present) {
        return decide(letters(shownBefore), letters(present));
    }

    private int[] decideAfter(String column, String shownBefore, String present) {
        var rows = letters(shownBefore).stream().map(List::of).toList();
        var earlier = new EarlierGroup(PLACE, rows.size(), Answers.of(List.of(column), rows));
        var askers = askers(letters(present).stream().map(List::of).toList());
        return renewal.decide(askers, Map.of(PLACE, earlier), Set.of()).groupOf();
    }

    private int[] decide(List<String> shownBefore, List<String> present) {
        var rows = shownBefore.stream().map(List::of).toList();
        var earlier = new EarlierGroup(PLACE, rows.size(), Answers.of(WAGE, rows));
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
