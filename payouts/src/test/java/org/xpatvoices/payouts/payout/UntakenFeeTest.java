package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xpatvoices.payouts.payout.Some.STATEMENT;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.RecordBookedLines;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A fee that a payee agreed to is the platform's as far as somebody took it, and no further. */
class UntakenFeeTest {
    private static final long FEE = 740_000;
    private static final Payout ONE = Some.payout(0, 25_500_000, FEE);
    private static final long NET = ONE.netMicro();
    private static final String UNTAKEN = "less was taken than agreed to";
    private static final String WITH_IT = "given back with the payout";

    private static PayoutMoney money(long fee) {
        return new PayoutMoney(ONE.payoutId(), ONE.payeeId(), NET, fee);
    }

    private static TestExecutor<PayoutBatch> sent(Object... more) {
        AggregateTestFixture<PayoutBatch> batch = Some.batch();
        List<Object> events =
                new ArrayList<>(
                        List.of(
                                FeeSteps.reserved(ONE),
                                Some.approved(),
                                FeeSteps.submitting(money(FEE)),
                                Some.submitted()));
        Collections.addAll(events, more);
        return batch.given(events);
    }

    private static RecordBookedLines line(@Nullable Long taken) {
        return new RecordBookedLines(
                Some.BATCH,
                STATEMENT,
                Some.SHA,
                List.of(new BookedLine(ONE.payoutId(), 4, taken)),
                Some.LATER);
    }

    private static PayoutsReconciled reconciled(@Nullable Long taken) {
        return new PayoutsReconciled(
                Some.BATCH.toString(),
                STATEMENT.toString(),
                List.of(new BookedLine(ONE.payoutId(), 4, taken)),
                Some.LATER);
    }

    private static PayoutFeesGivenBack givenBack(long micro, long inAll, String why) {
        return new PayoutFeesGivenBack(
                Some.BATCH.toString(),
                "MVR",
                List.of(new PayoutFeesGivenBack.Fee(ONE.payoutId(), ONE.payeeId(), micro, inAll)),
                STATEMENT.toString(),
                why,
                Some.LATER);
    }

    @ParameterizedTest
    @CsvSource({"0, 740000", "240000, 500000", "739999, 1"})
    void whatNobodyTookIsThePayeesAgain(long taken, long back) {
        sent(FeeSteps.settled(money(FEE)))
                .when(line(taken))
                .expectEvents(reconciled(taken), givenBack(back, back, UNTAKEN));
    }

    /** As agreed, more, or billed by itself so that the line says nothing. */
    @ParameterizedTest
    @CsvSource({"740000", "900000", ","})
    void whatWasTakenStaysTaken(@Nullable Long taken) {
        sent(FeeSteps.settled(money(FEE))).when(line(taken)).expectEvents(reconciled(taken));
    }

    @Test
    void aSecondLineGivesNothingBackAgain() {
        sent(FeeSteps.settled(money(FEE)), reconciled(0L), givenBack(FEE, FEE, UNTAKEN))
                .when(line(0L))
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"25500000, 740000", "25000000, 240000"})
    void whatTheProviderGivesBackWithThePayoutIsThePayees(long cameBack, long back) {
        sent(FeeSteps.settled(money(FEE)), reconciled(null))
                .when(sentBack(cameBack))
                .expectEvents(released(FEE), givenBack(back, back, WITH_IT));
    }

    /** The provider keeps it, or it never had it. */
    @Test
    void whatTheProviderKeepsStaysTaken() {
        sent(FeeSteps.settled(money(FEE)), reconciled(null))
                .when(sentBack(NET))
                .expectEvents(released(FEE));
        sent(FeeSteps.settled(money(FEE)), reconciled(0L), givenBack(FEE, FEE, UNTAKEN))
                .when(sentBack(NET))
                .expectEvents(released(0));
    }

    @Test
    void noMoreComesBackThanWasTaken() {
        var paid = Trail.of(ONE).with(Fact.PAID);
        var match =
                new ForcedMatch(
                        Some.BATCH,
                        Some.id(0),
                        STATEMENT,
                        4,
                        new Money(25_500_000, "MVR"),
                        "brk_1",
                        false,
                        Some.AT);
        match.mustBeItsReturn(paid, "MVR");
        var refused =
                catchThrowableOfType(
                        Refused.class, () -> match.mustBeItsReturn(paid.feeGivenBack(FEE), "MVR"));
        assertThat(refused.rule()).isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
    }

    /** Whether a line that two people match shows the fee, none, or cannot show one. */
    @Test
    void aMatchedLineTellsWhatWasTaken() {
        assertThat(taken(NET, true)).isZero();
        assertThat(taken(NET, false)).isNull();
        assertThat(taken(NET + 500_000, true)).isEqualTo(500_000);
        assertThat(taken(NET + 500_000, false)).isEqualTo(500_000);
    }

    private static @Nullable Long taken(long booked, boolean feesStandInLines) {
        return new ForcedMatch(
                        Some.BATCH,
                        Some.id(0),
                        STATEMENT,
                        4,
                        new Money(-booked, "MVR"),
                        "brk_1",
                        true,
                        Some.AT)
                .asBookedLine(NET, feesStandInLines)
                .lines()
                .getFirst()
                .takenMicro();
    }

    private static DecidePayout sentBack(long cameBack) {
        return new DecidePayout(
                Some.BATCH,
                Some.id(0),
                DecidePayout.Decision.RETURNED,
                Some.BREAK,
                STATEMENT,
                "ops_one",
                "ops_two",
                Some.LATER,
                new Money(cameBack, "MVR"));
    }

    private static PayoutsReleased released(long fee) {
        return new PayoutsReleased(
                Some.BATCH.toString(),
                "BANK",
                "MVR",
                List.of(money(fee)),
                PayoutsReleased.Origin.RETURNED.name(),
                STATEMENT.toString(),
                "decided by two people in " + Some.BREAK,
                Some.LATER);
    }
}
