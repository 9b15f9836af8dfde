package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RenewalTest {
    static final Place PLACE = new Place("pkt_1", 7);
    private static final Set<String> SILENT = Set.of("NOT_STATED");
    private static final List<String> WAGE = List.of("fixedIncome@1");
    private static final String TOLD = "pkt_1^3/fixedIncome@1";

    private final Renewal renewal = new Renewal(WAGE, 3, SILENT);

    @Test
    void takesAGroupWholeIfNobodyIsMissing() {
        assertThat(decide("abc", "abc")).containsExactly(0, 0, 0);
    }

    @Test
    void takesThoseWhoAreNewAsTheyCome() {
        Turnout turnout = renewal.decide(List.of(asking("a", null, Map.of())), Map.of(), Set.of());

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
        var earlier = group(TOLD, "abcabcabcabc");
        List<Asking> askers = askers(TOLD, "abcabc", "abcabc");

        assertThat(renewal.decide(askers, Map.of(PLACE, earlier), Set.of(PLACE)).groupOf())
                .containsOnly(Turnout.PARTED_BY_FILTER);
        assertThat(renewal.decide(askers, Map.of(PLACE, earlier), Set.of()).groupOf())
                .containsOnly(0);
    }

    @Test
    void countsSilenceAsNoAnswer() {
        // Missing are a, b and a silent one, who hides nobody.
        assertThat(decide("ab_cde", "cde")).containsOnly(Turnout.HELD_BACK);
    }

    @Test
    void holdsBackWhoseNewAnswersShareTooFewWithTheOldOnes() {
        assertThat(decide("abc", "abc", "abx")).containsOnly(Turnout.TOO_FEW_ANSWERS);
        assertThat(decide("abcd", "abcd", "abcx")).containsOnly(0);
    }

    /** Counts alone would say that b, c and d left, which those who stayed only left behind. */
    @Test
    void hidesLeaversAmongWhatWasToldOfThemAndNotAmongWhatOthersSayNow() {
        assertThat(decide("aaabcdbcd", "bcdbcd", "bcdefg"))
                .containsExactly(0, 0, 0, Turnout.HELD_BACK, Turnout.HELD_BACK, 0);
        assertThat(decide("abcbcdbcd", "bcdbcd", "bcdefg")).containsOnly(0);
    }

    @Test
    void hidesWhoStaysAmongWhatWasToldOfThem() {
        assertThat(decide("aabbccdd", "bba", "bda")).containsOnly(Turnout.HELD_BACK);
    }

    /** The missing told c, a, b and later c, d, e: who did not change must have said c. */
    @Test
    void hidesTheMissingInAllPacketsTogether() {
        assertThat(decideAfterTwo("abcabc", "abcdec", "fixedIncome@1")).containsOnly(-2, -2, -2);
        assertThat(decideAfterTwo("abcabc", "abcbca", "fixedIncome@1")).containsOnly(0);
    }

    /** Whatever this packet shows: what two earlier ones told counts as much. */
    @Test
    void hidesBothSidesInColumnsThatThePacketLacks() {
        assertThat(decideAfterTwo("abcabc", "dfcabc", "totalCost@1"))
                .as("who stays")
                .containsOnly(Turnout.HELD_BACK);
        assertThat(decideAfterTwo("abcabc", "abcdec", "totalCost@1"))
                .as("who is missing")
                .containsOnly(Turnout.HELD_BACK);
        assertThat(decideAfterTwo("abcabc", "bcacab", "totalCost@1")).containsOnly(0);
    }

    /** The first three of six come again, after two packets told this of the six. */
    private static int[] decideAfterTwo(String first, String second, String shown) {
        String one = ToldColumn.in("pkt_0", 3, "fixedIncome@1");
        var answers =
                Answers.counted(
                        Map.of(
                                one, group(one, first).answers().counts().get(one),
                                TOLD, group(TOLD, second).answers().counts().get(TOLD)));
        var askers = new ArrayList<Asking>();
        for (int it = 0; it < 3; it++) {
            String now = letters(second).get(it);
            askers.add(asking(now, PLACE, Map.of(one, letters(first).get(it), TOLD, now)));
        }
        return new Renewal(List.of(shown), 3, SILENT)
                .decide(askers, Map.of(PLACE, new EarlierGroup(PLACE, 6, answers)), Set.of())
                .groupOf();
    }

    /** A packet that promises less does not undo what an earlier one promised. */
    @Test
    void keepsThePromiseOfEveryPacket() {
        String promised = ToldColumn.in("pkt_1", 4, "fixedIncome@1");
        Map<Place, EarlierGroup> earlier = Map.of(PLACE, group(promised, "abcdabc"));

        assertThat(renewal.decide(askers(promised, "abcd", "abcd"), earlier, Set.of()).groupOf())
                .as("the missing told three")
                .containsOnly(Turnout.HELD_BACK);
        assertThat(
                        renewal.decide(
                                        askers(promised, "abcd", "abcd"),
                                        Map.of(PLACE, group(promised, "abcdabcd")),
                                        Set.of())
                                .groupOf())
                .containsOnly(0);
    }

    @Test
    void leavesWhomNobodyRemembersWithTheMissing() {
        var earlier = Map.of(PLACE, group(TOLD, "abcabcd"));
        var askers = new ArrayList<>(askers(TOLD, "abc", "abc"));
        askers.add(asking("d", PLACE, Map.of()));

        assertThat(renewal.decide(askers, earlier, Set.of()).groupOf())
                .containsExactly(0, 0, 0, Turnout.HELD_BACK);
    }

    @Test
    void takesAGroupWholeThoughNobodyRemembers() {
        var earlier = Map.of(PLACE, group("fixedIncome@1", "abc"));
        var askers = List.of(forgotten("a"), forgotten("b"), forgotten("c"));

        assertThat(renewal.decide(askers, earlier, Set.of()).groupOf()).containsOnly(0);
        assertThat(renewal.decide(askers.subList(0, 2), earlier, Set.of()).groupOf())
                .containsOnly(Turnout.HELD_BACK);
    }

    @Test
    void looksAtEverySensitiveColumnOfEveryPacket() {
        var wages = group(TOLD, "abcabc").answers().counts().get(TOLD);
        var hours = group("pkt_0^3/hours@1", "xxyxxy").answers().counts().get("pkt_0^3/hours@1");
        var both = Answers.counted(Map.of(TOLD, wages, "pkt_0^3/hours@1", hours));
        var askers = new ArrayList<Asking>();
        for (int one = 0; one < 3; one++) {
            String wage = letters("abc").get(one);
            String hour = letters("xxy").get(one);
            askers.add(asking(wage, PLACE, Map.of(TOLD, wage, "pkt_0^3/hours@1", hour)));
        }

        // The missing told three answers in one column, two in the other.
        assertThat(
                        renewal.decide(
                                        askers,
                                        Map.of(PLACE, new EarlierGroup(PLACE, 6, both)),
                                        Set.of())
                                .groupOf())
                .containsOnly(Turnout.HELD_BACK);
    }

    /** Whatever this packet shows: those who left are counted in what was told of them. */
    @Test
    void partsAGroupInColumnsThatThePacketLacks() {
        assertThat(decideAfter("totalCost@1", "xyz", "xyz", "abc")).containsOnly(0);
        assertThat(decideAfter("totalCost@1", "xyzxyz", "xyz", "abc")).containsOnly(0);
        assertThat(decideAfter("totalCost@1", "xyzx", "xyz", "abc"))
                .containsOnly(Turnout.HELD_BACK);
        assertThat(decideAfter("basicWage@1", "abcabc", "abc", "abc")).containsOnly(0);
        assertThat(decideAfter("basicWage@1", "abca", "abc", "abc"))
                .containsOnly(Turnout.HELD_BACK);
        assertThat(decideAfter("basicWage@1", "xyzxyz", "xyz", "abc"))
                .containsOnly(Turnout.HELD_BACK);
    }

    @Test
    void saysWhichPacketsShowWorkersApart() {
        var blocked = new Blocked();

        blocked.apart(List.of("pkt_3", "pkt_4"));
        blocked.apart(List.of("pkt_3", "pkt_4"));

        assertThat(blocked.reasons())
                .containsExactly(
                        "packets pkt_3 and pkt_4 show some workers in unlike classes, and this"
                                + " product's columns connect the two; these workers wait");
    }

    @Test
    void holdsBackWhomTheRegistryDoesNotKnow() {
        assertThat(renewal.decide(List.of(forgotten("a")), Map.of(), Set.of()).groupOf())
                .containsExactly(Turnout.HELD_BACK);
    }

    private int[] decide(String told, String staying) {
        return decide(told, staying, staying);
    }

    /** Of a group of which this was told; those who ask told some of it and say something now. */
    private int[] decide(String told, String ofAskers, String now) {
        return renewal.decide(
                        askers(TOLD, ofAskers, now), Map.of(PLACE, group(TOLD, told)), Set.of())
                .groupOf();
    }

    private int[] decideAfter(String column, String told, String ofAskers, String now) {
        String before = ToldColumn.in("pkt_1", 3, column);
        return renewal.decide(
                        askers(before, ofAskers, now), Map.of(PLACE, group(before, told)), Set.of())
                .groupOf();
    }

    static EarlierGroup group(String column, String letters) {
        var rows = letters(letters).stream().map(List::of).toList();
        var answers = Answers.of(List.of(column), rows);
        return new EarlierGroup(PLACE, rows.size(), answers);
    }

    static List<Asking> askers(String column, String told, String now) {
        var askers = new ArrayList<Asking>();
        for (int one = 0; one < told.length(); one++) {
            askers.add(
                    asking(letters(now).get(one), PLACE, Map.of(column, letters(told).get(one))));
        }
        return askers;
    }

    static Asking asking(String now, @Nullable Place place, Map<String, String> told) {
        return new Asking(new Gate.Candidate("w", List.of(now), null), place, told);
    }

    private static Asking forgotten(String now) {
        return asking(now, PLACE, Map.of());
    }

    /** Each a letter; an underline says nothing. */
    static List<String> letters(String word) {
        return Arrays.stream(word.split(""))
                .map(letter -> letter.equals("_") ? "NOT_STATED" : letter)
                .toList();
    }
}
