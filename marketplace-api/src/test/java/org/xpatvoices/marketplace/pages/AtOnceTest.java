package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.reconcile.ApprovalLimitView;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakMemberView;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.pages.SheetDecisions.Fate;
import org.xpatvoices.marketplace.pages.SheetDecisions.Outcome;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class AtOnceTest {
    private static final long AMOUNT = 1_000_000;
    private static final ApprovalLimitView LIMIT = new ApprovalLimitView(AMOUNT, 1_050);

    @Test
    void aSheetAboveTheLimitIsRefusedWhole() {
        var rows = List.of(row(1, "APPROVE"), row(2, "APPROVE"), row(3, "EXPLAINED"));
        var outcomes = SheetDecisions.within(rows, _ -> LIMIT);
        assertThat(outcomes).extracting(Outcome::fate).containsOnly(Fate.REFUSED);
        assertThat(outcomes.getFirst().why())
                .contains("1200000", "at most 1000000 in 1050", "the first 1 would pass");
    }

    @Test
    void aSheetWithinTheLimitAndOneOfRefusalsAreDecided() {
        var within = List.of(row(1, "APPROVE"), row(2, "DECLINE"), row(3, "DECLINE"));
        assertThat(SheetDecisions.within(within, _ -> LIMIT)).isEqualTo(within);
    }

    @Test
    void theSumOfAWholeGroupCountsHoweverItIsCut() {
        var members =
                IntStream.range(0, 1_100)
                        .mapToObj(
                                n -> new BreakMemberView("brk_" + n, null, -1_000, 0, "why", 1, 0))
                        .toList();
        assertThatThrownBy(
                        () ->
                                BreakGroupPages.mustStayWithinTheLimit(
                                        BreakCategory.MISSING_IN_LEDGER, members, LIMIT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule())
                                        .isEqualTo(PayoutRule.DECISION_MUST_STAY_WITHIN_THE_LIMIT))
                .hasMessageContaining("the first 1000 would pass");
        BreakGroupPages.mustStayWithinTheLimit(
                BreakCategory.MISSING_IN_LEDGER, members.subList(0, 1_000), LIMIT);
    }

    @Test
    void aSingleOneDecidesForItself() {
        assertThat(AtOnce.fault(List.of(AMOUNT + 1), LIMIT)).isNull();
        assertThat(AtOnce.fault(Collections.nCopies(2, AMOUNT), LIMIT)).isNotNull();
    }

    @Test
    void manySmallOnesAreTooManyHoweverLittleTheyAreWorth() {
        assertThat(AtOnce.fault(Collections.nCopies(1_050, 1L), LIMIT)).isNull();
        assertThat(AtOnce.fault(Collections.nCopies(1_051, 1L), LIMIT))
                .contains("the first 1050 would pass");
    }

    private static Outcome row(int n, String decision) {
        var about =
                new BreakView(
                        "brk_" + n,
                        BreakCategory.MISSING_IN_LEDGER.name(),
                        1,
                        "RESOLUTION_PROPOSED",
                        null,
                        "stm_1",
                        n,
                        -600_000,
                        0,
                        "MVR",
                        "why",
                        List.of(),
                        1,
                        "EXPLAINED",
                        "so",
                        "ops_one",
                        null,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "1",
                        0,
                        null);
        return new Outcome(
                new BreakSheet.Decision(n, "brk_" + n, 1, decision, ""), Fate.DECIDED, "", about);
    }
}
