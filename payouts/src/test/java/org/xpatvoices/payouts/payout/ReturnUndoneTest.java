package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xpatvoices.payouts.payout.Some.STATEMENT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutTakenBack;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsReturned;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;

import java.util.List;

/** What was given back on a statement that was revoked since is taken back, net and once. */
class ReturnUndoneTest {
    private static final Payout ONE = Some.payout(0, 25_500_000, 740_000);
    private static final long NET = ONE.netMicro();
    private static final Trails.Frame FRAME =
            new Trails.Frame(Some.BATCH.toString(), "BANK", "MVR");
    private static final PayableCover ENOUGH = (_, _) -> {};

    private static Trail paid() {
        return Trail.of(ONE).settledBy("STATEMENT").claimedBy("stm_0#1");
    }

    private static Trail givenBack() {
        return paid().returnedBy(STATEMENT.toString()).released(null);
    }

    private static List<PayoutBatchEvent> undo(
            Trail trail, @Nullable String statement, PayableCover cover) {
        var taken =
                new TakeBack(
                        Some.BATCH, Some.id(0), Some.BREAK.toString(), null, Some.LATER, statement);
        return ReturnUndone.of(taken, trail, BatchPhase.SUBMITTED, FRAME, cover);
    }

    private static PayoutTakenBack undone() {
        return new PayoutTakenBack(
                Some.BATCH.toString(),
                "BANK",
                "MVR",
                new PayoutMoney(ONE.payoutId(), ONE.payeeId(), NET, 740_000),
                "RECONCILED",
                Some.BREAK.toString(),
                Some.LATER,
                STATEMENT.toString());
    }

    @Test
    void itIsPaidAsBefore() {
        assertThat(undo(givenBack(), STATEMENT.toString(), ENOUGH)).containsExactly(undone());
        assertThat(givenBack().unreturned()).isEqualTo(paid());
        assertThat(PayoutPostings.of(undone()))
                .containsExactly(
                        new Posting(
                                new Account.Payable(PayeeId.of(ONE.payeeId())),
                                new Account.Suspense(STATEMENT.toString()),
                                new Money(NET, "MVR")));
    }

    /** From its events alone, and it may come back again. */
    @Test
    void itsBatchReadsItAsPaid() {
        var trails = new Trails();
        trails.open(List.of(ONE));
        trails.remember(FeeSteps.settled(undone().money()));
        trails.remember(returned());
        trails.remember(released());
        trails.remember(undone());
        var trail = trails.of(ONE.payoutId());
        assertThat(trail.paid()).isTrue();
        assertThat(trail.released()).isFalse();
        assertThat(trail.returnedBy()).isNull();
    }

    private static PayoutsReturned returned() {
        return new PayoutsReturned(
                Some.BATCH.toString(), STATEMENT.toString(), List.of(ONE.payoutId()), Some.AT);
    }

    private static PayoutsReleased released() {
        return new PayoutsReleased(
                Some.BATCH.toString(),
                "BANK",
                "MVR",
                List.of(undone().money()),
                PayoutsReleased.Origin.RETURNED.name(),
                STATEMENT.toString(),
                "decided",
                Some.AT);
    }

    @Test
    void refusesWhatThatStatementHadNotGivenBack() {
        for (var trail :
                List.of(
                        paid(),
                        paid().returnedBy(STATEMENT.toString()),
                        paid().released(null),
                        paid().returnedBy("stm_other").released(null),
                        givenBack().unclaimed(),
                        givenBack().unreturned(),
                        Trail.of(ONE).released(STATEMENT.toString()))) {
            assertThat(refusal(trail, STATEMENT.toString(), ENOUGH))
                    .isEqualTo(PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
        }
        assertThat(refusal(givenBack(), null, ENOUGH))
                .isEqualTo(PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
    }

    @Test
    void refusesWhatIsPayableNoMore() {
        PayableCover less =
                (payee, micro) -> {
                    assertThat(payee).hasToString(ONE.payeeId());
                    assertThat(micro).isEqualTo(new Money(NET, "MVR"));
                    throw new Refused(PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK, "sent");
                };
        assertThat(refusal(givenBack(), STATEMENT.toString(), less))
                .isEqualTo(PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK);
    }

    private static Object refusal(Trail trail, @Nullable String statement, PayableCover cover) {
        return catchThrowableOfType(Refused.class, () -> undo(trail, statement, cover)).rule();
    }

    /** The row says so too, whatever is repeated. */
    @Test
    void itsRowIsPaidAndDidNotComeBack() {
        try (var books = new TestBooks()) {
            var jdbc = books.database().jdbc();
            var states = new StateTable(jdbc);
            var payouts = new PayoutTable(jdbc, states);
            payouts.reserve(FeeSteps.reserved(ONE));
            states.move(
                    List.of(ONE.payoutId()),
                    org.xpatvoices.contracts.payout.PayoutState.APPROVED,
                    Some.AT);
            states.move(
                    List.of(ONE.payoutId()),
                    org.xpatvoices.contracts.payout.PayoutState.SUBMITTING,
                    Some.AT);
            new PaidTable(jdbc, states).settle(FeeSteps.settled(undone().money()));
            payouts.comeBack(returned());
            payouts.release(released());
            states.takeBack(undone());
            states.takeBack(undone());
            assertThat(
                            jdbc.queryForObject(
                                    "SELECT state || settled_micro || ' ' || returned_micro"
                                            + " FROM payouts.payout WHERE returned_at IS NULL"
                                            + " AND returned_by IS NULL",
                                    String.class))
                    .isEqualTo("RECONCILED" + NET + " 0");
        }
    }
}
