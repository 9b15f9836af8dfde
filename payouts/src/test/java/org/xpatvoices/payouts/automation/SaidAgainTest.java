package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.payout.PayoutConflictFound;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutReceiptConfirmed;
import org.xpatvoices.contracts.payout.PayoutsLeftToPeople;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.reconcile.OpenBreak;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A worker who says no again is heard again, though what was said before has been ended. */
class SaidAgainTest {
    private static final Instant FIRST = Instant.parse("2026-11-02T08:10:00Z");

    @Test
    void isAnotherBreak() {
        var first = said(ReceiptAnswer.NOT_RECEIVED, FIRST);
        var again = said(ReceiptAnswer.NOT_RECEIVED, FIRST.plusSeconds(60));
        var issue = said(ReceiptAnswer.RECEIVED_WITH_ISSUES, FIRST);
        assertThat(first.breakId()).isNotEqualTo(again.breakId()).isNotEqualTo(issue.breakId());
    }

    /** Whether people have looked is asked before it is an event at all. */
    @Test
    void theSameEventTwiceIsTheSameBreak() {
        assertThat(said(ReceiptAnswer.NOT_RECEIVED, FIRST).breakId())
                .isEqualTo(said(ReceiptAnswer.NOT_RECEIVED, FIRST).breakId());
    }

    /** Evidence says each thing once until money moves; then it may say it again. */
    @Test
    void whatIsFoundAnewIsAnotherBreak() {
        var first = conflict("paid though rejected", FIRST);
        assertThat(first.breakId())
                .isEqualTo(conflict("paid though rejected", FIRST).breakId())
                .isNotEqualTo(conflict("paid though rejected", FIRST.plusSeconds(1)).breakId())
                .isNotEqualTo(conflict("paid after release", FIRST).breakId());
        assertThat(left(FIRST))
                .isEqualTo(left(FIRST))
                .isNotEqualTo(left(FIRST.plusSeconds(86_400)));
    }

    private static OpenBreak conflict(String detail, Instant at) {
        return Consequences.of(
                new PayoutConflictFound(
                        "bat_1",
                        "pay_1",
                        "STATUS_CONFLICT",
                        null,
                        null,
                        0,
                        500,
                        "MVR",
                        false,
                        detail,
                        at));
    }

    private static BreakId left(Instant at) {
        var money = new PayoutMoney("pay_1", "pye_1", 500, 0);
        var event = new PayoutsLeftToPeople("bat_1", "MVR", List.of(money), "asked in vain", at);
        return ((OpenBreak) LeftPayouts.breaksOf(event).getFirst()).breakId();
    }

    @Test
    void whoHasTheMoneyOpensNothing() {
        assertThat(of(ReceiptAnswer.RECEIVED, FIRST)).isNull();
    }

    private static OpenBreak said(ReceiptAnswer answer, Instant at) {
        return Objects.requireNonNull(of(answer, at));
    }

    private static @Nullable OpenBreak of(ReceiptAnswer answer, Instant at) {
        return Consequences.of(
                new PayoutReceiptConfirmed(
                        "bat_1", "pay_1", "pye_1", answer.name(), 500, "MVR", at));
    }
}
