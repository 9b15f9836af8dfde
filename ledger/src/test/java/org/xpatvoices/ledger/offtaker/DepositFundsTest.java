package org.xpatvoices.ledger.offtaker;

import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_A_WHOLE_NUMBER_OF_COINS;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_IN_A_PILOT_CURRENCY;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_POSITIVE;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_STAY_WITHIN_BOUNDS;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_NEEDS_AN_APPROVED_OFF_TAKER;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.NOW;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.OFF_TAKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.approved;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.deposit;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.deposited;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.registered;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.suspended;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.FundsRefunded;
import org.xpatvoices.contracts.offtaker.RefundFunds;
import org.xpatvoices.contracts.refusal.OffTakerRule;

import java.util.UUID;

class DepositFundsTest {
    private static final long BILLION = 1_000_000_000_000_000L;

    private final AggregateTestFixture<OffTaker> offTaker = OffTakerStory.fixture();

    @Test
    void addsToTheBalanceOfItsCurrencyOnly() {
        offTaker.given(registered(), approved(), deposited("B-1", 100_000, "MVR", 100_000))
                .when(deposit("B-2", 40_000, "USD"))
                .expectEvents(deposited("B-2", 40_000, "USD", 40_000));
        OffTakerStory.fixture()
                .given(registered(), approved(), deposited("B-1", 100_000, "MVR", 100_000))
                .when(deposit("B-2", 40_000, "MVR"))
                .expectEvents(deposited("B-2", 40_000, "MVR", 140_000));
    }

    @Test
    void countsABankReferenceOnce() {
        offTaker.given(registered(), approved(), deposited("B-1", 100_000, "MVR", 100_000))
                .when(deposit("B-1", 100_000, "MVR"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whatASaleGivesBackCountsOnce() {
        var licence = new LicenceId(new UUID(8, 1));
        var refund = new RefundFunds(OFF_TAKER, licence, 1, new Money(30_000, "MVR"), NOW);
        var refunded = refunded(licence, 130_000, 1);
        offTaker.given(registered(), approved(), deposited("B-1", 100_000, "MVR", 100_000))
                .when(refund)
                .expectEvents(refunded);
        OffTakerStory.fixture()
                .given(registered(), approved(), refunded)
                .when(refund)
                .expectNoEvents();
        OffTakerStory.fixture()
                .given(registered(), approved(), refunded)
                .when(new RefundFunds(OFF_TAKER, licence, 2, new Money(30_000, "MVR"), NOW))
                .expectEvents(refunded(licence, 160_000, 2));
        OffTakerStory.fixture()
                .given(registered(), approved(), refunded(licence, 130_000, null))
                .when(refund)
                .expectNoEvents();
        OffTakerStory.fixture()
                .givenNoPriorActivity()
                .when(refund)
                .expectException(refusedBy(OFF_TAKER_MUST_EXIST));
    }

    private static FundsRefunded refunded(
            LicenceId licence, long prepaid, @Nullable Integer number) {
        return new FundsRefunded(
                OFF_TAKER.toString(), licence.toString(), 30_000, "MVR", prepaid, NOW, number);
    }

    @Test
    void refusesABankReferenceWithAnotherAmount() {
        offTaker.given(registered(), approved(), deposited("B-1", 100_000, "MVR", 100_000))
                .when(deposit("B-1", 110_000, "MVR"))
                .expectException(refusedBy(DEPOSIT_REFERENCE_IS_ALREADY_USED))
                .expectNoEvents();
        OffTakerStory.fixture()
                .given(registered(), approved(), deposited("B-1", 100_000, "MVR", 100_000))
                .when(deposit("B-1", 100_000, "USD"))
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
        expectRefused(BILLION + 10_000, "MVR", DEPOSIT_MUST_STAY_WITHIN_BOUNDS);
        expectRefused(Long.MAX_VALUE / 10_000 * 10_000, "MVR", DEPOSIT_MUST_STAY_WITHIN_BOUNDS);
        offTaker.given(registered(), approved(), deposited("B-1", BILLION, "MVR", BILLION))
                .when(deposit("B-2", 10_000, "MVR"))
                .expectException(refusedBy(DEPOSIT_MUST_STAY_WITHIN_BOUNDS))
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9_999, 10_001, 1_000_000_001})
    void refusesWhatNoBankCouldBook(long amountMicro) {
        expectRefused(amountMicro, "MVR", DEPOSIT_MUST_BE_A_WHOLE_NUMBER_OF_COINS);
        expectRefused(amountMicro, "USD", DEPOSIT_MUST_BE_A_WHOLE_NUMBER_OF_COINS);
    }

    @Test
    void takesTheSmallestCoin() {
        offTaker.given(registered(), approved())
                .when(deposit("B-1", 10_000, "MVR"))
                .expectEvents(deposited("B-1", 10_000, "MVR", 10_000));
    }

    @Test
    void refusesFundsBeforeTheVettingIsDone() {
        offTaker.given(registered())
                .when(deposit("B-1", 100_000, "MVR"))
                .expectException(refusedBy(DEPOSIT_NEEDS_AN_APPROVED_OFF_TAKER))
                .expectNoEvents();
    }

    @Test
    void booksWhatASuspendedOffTakerHadAlreadySent() {
        offTaker.given(registered(), approved(), suspended())
                .when(deposit("B-1", 100_000, "MVR"))
                .expectEvents(deposited("B-1", 100_000, "MVR", 100_000));
    }

    @Test
    void refusesFundsForAnUnknownOffTaker() {
        offTaker.givenNoPriorActivity()
                .when(deposit("B-1", 100_000, "MVR"))
                .expectException(refusedBy(OFF_TAKER_MUST_EXIST))
                .expectNoEvents();
    }

    private static void expectRefused(long amountMicro, String currency, OffTakerRule rule) {
        OffTakerStory.fixture()
                .given(registered(), approved())
                .when(deposit("B-1", amountMicro, currency))
                .expectException(refusedBy(rule))
                .expectNoEvents();
    }
}
