package org.xpatvoices.ledger.offtaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.CHECKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.MAKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.NOW;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.OFF_TAKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.approved;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.deposit;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.registered;

import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.DecideDeposit;
import org.xpatvoices.contracts.offtaker.DepositDeclined;
import org.xpatvoices.contracts.offtaker.DepositProposed;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.refusal.OffTakerRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What one person says came in is money up to a limit; beyond it two people say so. */
class LargeDepositTest {
    private static final long LIMIT = 5_000_000;
    private static final long LARGE = LIMIT + 10_000;
    private static final DepositLimits LIMITS = new DepositLimits(5, null);

    private static TestExecutor<OffTaker> given(Object... more) {
        List<Object> events = new ArrayList<>(List.of(registered(), approved()));
        Collections.addAll(events, more);
        return OffTakerStory.fixture(LIMITS).given(events);
    }

    private static DepositProposed proposed(int number, String reference) {
        return new DepositProposed(
                OFF_TAKER.toString(), number, reference, LARGE, "MVR", MAKER, NOW);
    }

    private static DepositDeclined declined(int number) {
        return new DepositDeclined(OFF_TAKER.toString(), number, "B-1", CHECKER, NOW);
    }

    private static FundsDeposited counted() {
        return new FundsDeposited(
                OFF_TAKER.toString(), "B-1", LARGE, "MVR", LARGE, MAKER, NOW, CHECKER);
    }

    private static DecideDeposit decide(int number, boolean approve, String who) {
        return new DecideDeposit(OFF_TAKER, number, approve, who, NOW);
    }

    private static void refused(ResultValidator<OffTaker> result, Rule rule) {
        result.expectNoEvents().expectException(refusedBy(rule));
    }

    @Test
    void upToTheLimitOnePersonIsEnough() {
        given().when(deposit("B-1", LIMIT, "MVR"))
                .expectEvents(OffTakerStory.deposited("B-1", LIMIT, "MVR", LIMIT))
                .expectResultMessagePayload("DEPOSITED");
    }

    @Test
    void beyondItNothingIsMoneyBeforeASecondPersonSaysSo() {
        given().when(deposit("B-1", LARGE, "MVR"))
                .expectEvents(proposed(1, "B-1"))
                .expectResultMessagePayload("PROPOSED");
        given(proposed(1, "B-1"))
                .when(deposit("B-1", LARGE, "MVR"))
                .expectNoEvents()
                .expectResultMessagePayload("PROPOSED");
        given(proposed(1, "B-1"))
                .when(decide(1, true, CHECKER))
                .expectEvents(counted())
                .expectResultMessagePayload("APPROVED");
        given(proposed(1, "B-1"), counted())
                .when(deposit("B-1", LARGE, "MVR"))
                .expectNoEvents()
                .expectResultMessagePayload("DEPOSITED");
    }

    @Test
    void refusesWhoeverRecordedIt() {
        refused(
                given(proposed(1, "B-1")).when(decide(1, true, MAKER)),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        given(proposed(1, "B-1"))
                .when(decide(1, false, MAKER))
                .expectEvents(new DepositDeclined(OFF_TAKER.toString(), 1, "B-1", MAKER, NOW));
    }

    @Test
    void refusesAnyButTheOneThatWasRead() {
        for (Object[] log :
                new Object[][] {
                    {},
                    {proposed(1, "B-1"), counted()},
                    {proposed(1, "B-1"), declined(1)},
                    {proposed(1, "B-1"), declined(1), proposed(2, "B-1")}
                }) {
            refused(
                    given(log).when(decide(1, true, CHECKER)),
                    OffTakerRule.DEPOSIT_MUST_AWAIT_APPROVAL);
        }
    }

    @Test
    void whatWasDeclinedMayBeRecordedAnewUnderANumberOfItsOwn() {
        given(proposed(1, "B-1"))
                .when(decide(1, false, CHECKER))
                .expectEvents(declined(1))
                .expectResultMessagePayload("DECLINED");
        given(proposed(1, "B-1"), declined(1))
                .when(deposit("B-1", LARGE, "MVR"))
                .expectEvents(proposed(2, "B-1"));
    }

    /** Not even a small one: which of the two the bank's line shows could not be told. */
    @Test
    void refusesAnotherAmountUnderAReferenceThatWaits() {
        for (long other : new long[] {LARGE + 10_000, 10_000}) {
            refused(
                    given(proposed(1, "B-1")).when(deposit("B-1", other, "MVR")),
                    OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED);
        }
    }

    @Test
    void depositsMayHaveALimitOfTheirOwn() {
        var own = new DepositLimits(5, Map.of("deposit", new DepositLimits.Limit(1)));
        assertThat(own.allow(new Money(1_000_000, "USD"))).isTrue();
        assertThat(own.allow(new Money(1_000_001, "USD"))).isFalse();
        assertThat(LIMITS.allow(new Money(LIMIT, "USD"))).isTrue();
        assertThat(DepositLimits.NONE.allow(new Money(Long.MAX_VALUE / 2, "USD"))).isTrue();
    }
}
