package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xpatvoices.payouts.payout.Some.STATEMENT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutConflictFound;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutTakenBack;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;

import java.util.List;

/** What was given back of a payout that was paid all the same is taken back, once and whole. */
class PaidAfterAllTest {
    private static final long GROSS = 25_500_000;
    private static final long FEE = 740_000;
    private static final Payout ONE = Some.payout(0, GROSS, FEE);
    private static final long NET = ONE.netMicro();
    private static final PayoutMoney MONEY =
            new PayoutMoney(ONE.payoutId(), ONE.payeeId(), NET, FEE);
    private static final Trails.Frame FRAME =
            new Trails.Frame(Some.BATCH.toString(), "BANK", "MVR");
    private static final PayableCover ENOUGH = (_, _) -> {};

    private static Trail released() {
        return Trail.of(ONE)
                .refused(false, Some.AT)
                .released(STATEMENT.toString())
                .answered(org.xpatvoices.contracts.payout.ReceiptAnswer.RECEIVED);
    }

    private static ForcedMatch line(long booked) {
        return new ForcedMatch(
                Some.BATCH,
                Some.id(0),
                STATEMENT,
                4,
                new Money(-booked, "MVR"),
                Some.BREAK.toString(),
                false,
                Some.LATER);
    }

    private static List<PayoutBatchEvent> takeBack(
            Trail trail, @Nullable ForcedMatch line, PayableCover cover) {
        var taken = new TakeBack(Some.BATCH, Some.id(0), Some.BREAK.toString(), line, Some.LATER);
        return PaidAfterAll.takeBack(taken, trail, true, BatchPhase.SUBMITTED, FRAME, cover);
    }

    private static Rule refusal(Trail trail, @Nullable ForcedMatch line, PayableCover cover) {
        return catchThrowableOfType(Refused.class, () -> takeBack(trail, line, cover)).rule();
    }

    private static PayoutTakenBack takenBack() {
        return new PayoutTakenBack(
                Some.BATCH.toString(),
                "BANK",
                "MVR",
                MONEY,
                "REJECTED",
                Some.BREAK.toString(),
                Some.LATER);
    }

    private static PayoutsSettled settled(String source) {
        return new PayoutsSettled(
                Some.BATCH.toString(),
                "BANK",
                "MVR",
                List.of(MONEY),
                source,
                Some.BREAK.toString(),
                Some.LATER);
    }

    private static PayoutsReconciled reconciled(@Nullable Long taken) {
        return new PayoutsReconciled(
                Some.BATCH.toString(),
                STATEMENT.toString(),
                List.of(new BookedLine(ONE.payoutId(), 4, taken)),
                Some.LATER);
    }

    @Test
    void onSomebodysWordItIsSettledByTwoPeople() {
        assertThat(takeBack(released(), null, ENOUGH))
                .containsExactly(takenBack(), settled("TWO_PEOPLE"));
    }

    /** The line tells of no fee, where lines do; and as it was read, it may have. */
    @Test
    void aLineClaimsItAndTellsOfItsFee() {
        assertThat(takeBack(released(), line(NET), ENOUGH))
                .startsWith(takenBack(), settled("STATEMENT"), reconciled(0L))
                .last()
                .isInstanceOfSatisfying(
                        PayoutFeesGivenBack.class,
                        back -> assertThat(back.fees().getFirst().micro()).isEqualTo(FEE));
        var read =
                PaidAfterAll.shown(released(), STATEMENT.toString(), booked(null), FRAME, Some.AT);
        assertThat(takeBack(told(read), line(NET), ENOUGH))
                .containsExactly(takenBack(), settled("STATEMENT"), reconciled(null));
        var less =
                PaidAfterAll.shown(
                        released(), STATEMENT.toString(), booked(700_000L), FRAME, Some.AT);
        assertThat(takeBack(told(less), line(NET), ENOUGH))
                .contains(reconciled(700_000L))
                .last()
                .isInstanceOfSatisfying(
                        PayoutFeesGivenBack.class,
                        back -> assertThat(back.fees().getFirst().micro()).isEqualTo(40_000));
    }

    private static BookedLine booked(@Nullable Long taken) {
        return new BookedLine(ONE.payoutId(), 4, taken);
    }

    private static Trail told(PayoutConflictFound conflict) {
        return released().inConflict(conflict.kindAndPlace(), conflict.takenMicro());
    }

    /** All of it, with the fee that had gone back, or nothing. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, NET_OF_ALL, GROSS - 1})
    void refusesWhatIsPayableNoMore(long payable) {
        PayableCover less =
                (payee, micro) -> {
                    assertThat(payee).hasToString(ONE.payeeId());
                    assertThat(micro).isEqualTo(new Money(GROSS, "MVR"));
                    if (payable < micro.amountMicro()) {
                        throw new Refused(
                                PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK, "" + payable);
                    }
                };
        for (var line : new ForcedMatch[] {null, line(NET)}) {
            assertThat(refusal(released(), line, less))
                    .isEqualTo(PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK);
        }
    }

    private static final long NET_OF_ALL = GROSS - FEE;

    @Test
    void refusesWhatWasNotGivenBackOrCameBackOrWasNeverSent() {
        var sent = Trail.of(ONE);
        for (var trail :
                List.of(
                        sent,
                        sent.refused(false, Some.AT),
                        sent.with(Fact.PAID),
                        sent.with(Fact.PAID).released(null),
                        sent.with(Fact.HELD).released(null),
                        released().takenBack(),
                        released().takenBack().settledBy("TWO_PEOPLE"))) {
            assertThat(refusal(trail, null, ENOUGH))
                    .as("%s", trail.facts())
                    .isEqualTo(PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
        }
    }

    /** Of another amount, it is not its payment; nothing is looked at but refused. */
    @ParameterizedTest
    @CsvSource({"1", "24759999", "24760001", "25499999", "25500001"})
    void refusesALineThatIsNotItsPayment(long booked) {
        PayableCover never =
                (_, _) -> {
                    throw new AssertionError("taken back for a line that does not fit");
                };
        assertThat(refusal(released(), line(booked), never))
                .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
    }

    /** From its events alone, the batch reads it as paid, and again as open without the line. */
    @Test
    void whatWasTakenBackIsPaid() {
        var trails = new Trails();
        trails.open(List.of(ONE));
        trails.remember(Some.rejected(0));
        trails.remember(Some.missedAndReleased("refused", MONEY));
        assertThat(state(trails)).hasToString("RELEASED");
        for (var event : takeBack(trails.of(ONE.payoutId()), line(GROSS), ENOUGH)) {
            trails.remember(event);
        }
        assertThat(state(trails)).hasToString("RECONCILED");
        assertThat(trails.of(ONE.payoutId()).missedBy()).isNull();
        var withdrawn =
                trails.weigh(
                        new org.xpatvoices.contracts.payout.WithdrawEvidence(
                                Some.BATCH, STATEMENT, Some.AT, Some.LATER),
                        BatchPhase.SUBMITTED,
                        FRAME);
        withdrawn.forEach(trails::remember);
        assertThat(state(trails)).hasToString("REJECTED");
    }

    private static Object state(Trails trails) {
        return trails.of(ONE.payoutId()).state(BatchPhase.SUBMITTED);
    }
}
