package org.xpatvoices.ledger.offtaker;

import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_IN_A_PILOT_CURRENCY;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_POSITIVE;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_STAY_WITHIN_BOUNDS;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.deposit;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.deposited;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.registered;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.refusal.OffTakerRule;

class DepositFundsTest {
    private static final long BILLION = 1_000_000_000_000_000L;

    private final AggregateTestFixture<OffTaker> offTaker =
            new AggregateTestFixture<>(OffTaker.class);

    @Test
    void addsToTheBalanceOfItsCurrencyOnly() {
        offTaker.given(registered(), deposited("B-1", 100, "MVR", 100))
                .when(deposit("B-2", 40, "USD"))
                .expectEvents(deposited("B-2", 40, "USD", 40));
        new AggregateTestFixture<>(OffTaker.class)
                .given(registered(), deposited("B-1", 100, "MVR", 100))
                .when(deposit("B-2", 40, "MVR"))
                .expectEvents(deposited("B-2", 40, "MVR", 140));
    }

    @Test
    void countsABankReferenceOnce() {
        offTaker.given(registered(), deposited("B-1", 100, "MVR", 100))
                .when(deposit("B-1", 100, "MVR"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesABankReferenceWithAnotherAmount() {
        offTaker.given(registered(), deposited("B-1", 100, "MVR", 100))
                .when(deposit("B-1", 101, "MVR"))
                .expectException(refusedBy(DEPOSIT_REFERENCE_IS_ALREADY_USED))
                .expectNoEvents();
        new AggregateTestFixture<>(OffTaker.class)
                .given(registered(), deposited("B-1", 100, "MVR", 100))
                .when(deposit("B-1", 100, "USD"))
                .expectException(refusedBy(DEPOSIT_REFERENCE_IS_ALREADY_USED));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesWhatIsNoDeposit(long amountMicro) {
        expectRefused(amountMicro, "MVR", DEPOSIT_MUST_BE_POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "INR"})
    void refusesOtherCurrencies(String currency) {
        expectRefused(1, currency, DEPOSIT_MUST_BE_IN_A_PILOT_CURRENCY);
    }

    @Test
    void refusesAmountsThatAreMistakes() {
        expectRefused(BILLION + 1, "MVR", DEPOSIT_MUST_STAY_WITHIN_BOUNDS);
        expectRefused(Long.MAX_VALUE, "MVR", DEPOSIT_MUST_STAY_WITHIN_BOUNDS);
        offTaker.given(registered(), deposited("B-1", BILLION, "MVR", BILLION))
                .when(deposit("B-2", 1, "MVR"))
                .expectException(refusedBy(DEPOSIT_MUST_STAY_WITHIN_BOUNDS))
                .expectNoEvents();
    }

    @Test
    void refusesFundsForAnUnknownOffTaker() {
        offTaker.givenNoPriorActivity()
                .when(deposit("B-1", 100, "MVR"))
                .expectException(refusedBy(OFF_TAKER_MUST_EXIST))
                .expectNoEvents();
    }

    private static void expectRefused(long amountMicro, String currency, OffTakerRule rule) {
        new AggregateTestFixture<>(OffTaker.class)
                .given(registered())
                .when(deposit("B-1", amountMicro, currency))
                .expectException(refusedBy(rule))
                .expectNoEvents();
    }
}
