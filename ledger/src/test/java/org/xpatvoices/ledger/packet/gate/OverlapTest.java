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
    private static final Place PLACE = RenewalTest.PLACE;
    private static final List<String> WAGE = List.of("fixedIncome@1");
    private static final String TOLD = "pkt_1^3/fixedIncome@1";

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
                        "who left workers of one class of pkt_1 would share fewer answers in them than"
                                + " these promised");
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
                        "workers of one class of pkt_1 would share fewer answers with earlier packets"
                                + " than these promised");
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
        var earlier = RenewalTest.group(TOLD, "abcabc");

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
    void findsASoleLeaverInAnswersThatThePacketLacks() {
        assertThat(faultsAfter("totalCost@1", "abcabc", "abc", "xyz")).isEmpty();
        assertThat(faultsAfter("totalCost@1", "abcd", "abc", "xyz"))
                .containsExactly(
                        "who left workers of one class of pkt_1 would share fewer answers in them than"
                                + " these promised");
    }

    /** What stayers told before and do not say again is not what the leavers told. */
    @Test
    void findsLeaversWhoToldTheSameThoughOthersHaveChangedTheirAnswers() {
        assertThat(faultsAfter("fixedIncome@1", "aaabcdbcd", "bcdbcd", "bcdefg"))
                .containsExactly(
                        "who left workers of one class of pkt_1 would share fewer answers in them than"
                                + " these promised");
    }

    @Test
    void findsStayersWhoToldTooFewAnswers() {
        assertThat(faultsAfter("totalCost@1", "aabbcc", "aab", "xyz"))
                .contains(
                        "workers of one class of pkt_1 would share fewer answers with earlier packets"
                                + " than these promised");
    }

    @Test
    void findsAPartedGroupOfWhichSomebodyIsNotRemembered() {
        var overlap = new Overlap(WAGE, 3, Set.of());
        var forgotten = shown(PLACE, 0, "x", "abc");

        assertThat(
                        overlap.faults(
                                forgotten,
                                Map.of(PLACE, RenewalTest.group(TOLD, "abcabc")),
                                Set.of()))
                .containsExactly(
                        "workers of one class of pkt_1 would be parted, and what was told of some"
                                + " can no longer be read");
        assertThat(
                        overlap.faults(
                                forgotten, Map.of(PLACE, RenewalTest.group(TOLD, "abc")), Set.of()))
                .isEmpty();
    }

    @Test
    void findsMemoriesThatTheRegistryDoesNotShare() {
        assertThat(faultsAfter("fixedIncome@1", "abcdef", "abx", "abd"))
                .containsExactly(
                        "workers of one class of pkt_1 are not those that the registry knows");
    }

    @Test
    void comparesColumnsThatSayTheSame() {
        assertThat(faultsAfter("basicWage@1", "abc", "abc", "abx"))
                .containsExactly(
                        "workers of one class of pkt_1 would share fewer answers with earlier packets"
                                + " than these promised");
    }

    private static List<String> faultsAfter(String column, String group, String told, String now) {
        String before = ToldColumn.in("pkt_1", 3, column);
        var askers = RenewalTest.askers(before, told, now);
        return new Overlap(WAGE, 3, Set.of())
                .faults(
                        askers.stream().map(one -> new Overlap.Shown(one, 0)).toList(),
                        Map.of(PLACE, RenewalTest.group(before, group)),
                        Set.of());
    }

    @SafeVarargs
    private static List<String> faults(String before, List<Overlap.Shown>... packet) {
        return new Overlap(WAGE, 3, Set.of())
                .faults(
                        Arrays.stream(packet).flatMap(List::stream).toList(),
                        Map.of(PLACE, RenewalTest.group(TOLD, before)),
                        Set.of());
    }

    private static List<Overlap.Shown> shown(
            @Nullable Place place, int visibleClass, String answers) {
        return shown(place, visibleClass, TOLD, answers);
    }

    /** Of whom the same was told in a column. */
    private static List<Overlap.Shown> shown(
            @Nullable Place place, int visibleClass, String column, String answers) {
        var shown = new ArrayList<Overlap.Shown>();
        for (String answer : answers.split("")) {
            var asking = RenewalTest.asking(answer, place, Map.of(column, answer));
            shown.add(new Overlap.Shown(asking, visibleClass));
        }
        return shown;
    }
}
