package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.payout.PayoutBatchTest.refused;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.payout.AskCashOut;
import org.xpatvoices.contracts.payout.CashOutAsked;
import org.xpatvoices.contracts.payout.ChooseThreshold;
import org.xpatvoices.contracts.payout.ThresholdChosen;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.payouts.rail.RailLimits;
import org.xpatvoices.payouts.rail.RailTerms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The three ways below the usual threshold. */
class ThresholdsTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-30T23:59:59Z");
    private static final RailTerms TERMS =
            new RailTerms(10_000, 10_000_000, 1, Duration.ZERO, RailLimits.NONE);
    private static final Thresholds THRESHOLDS = new Thresholds(settings(12));

    private static PayoutSettings settings(int sweepMonth) {
        return new PayoutSettings(
                Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, sweepMonth);
    }

    @Test
    void aPayeeMayChooseLessOrMoreButNotWhatCannotBeSent() {
        assertThat(THRESHOLDS.of(TERMS, null, false, NOVEMBER)).isEqualTo(10_000_000);
        assertThat(THRESHOLDS.of(TERMS, 2_000_000L, false, NOVEMBER)).isEqualTo(2_000_000);
        assertThat(THRESHOLDS.of(TERMS, 90_000_000L, false, NOVEMBER)).isEqualTo(90_000_000);
        assertThat(THRESHOLDS.of(TERMS, 1L, false, NOVEMBER)).isEqualTo(1_000_000);
    }

    @Test
    void cashingOutAndOneMonthAYearLeaveNothingThatCanBeSent() {
        assertThat(THRESHOLDS.of(TERMS, 90_000_000L, true, NOVEMBER)).isEqualTo(1_000_000);
        var december = NOVEMBER.plusSeconds(1);
        assertThat(THRESHOLDS.of(TERMS, null, false, december)).isEqualTo(1_000_000);
        assertThat(new Thresholds(settings(0)).of(TERMS, null, false, december))
                .isEqualTo(10_000_000);
    }

    private static AggregateTestFixture<PayeeDestinations> payee() {
        return new AggregateTestFixture<>(PayeeDestinations.class);
    }

    private static ChooseThreshold choose(Long micro) {
        return new ChooseThreshold(Some.payee(0), "MVR", micro, Some.AT);
    }

    private static ThresholdChosen chosen(Long micro) {
        return new ThresholdChosen(Some.payee(0).toString(), "MVR", micro, Some.AT);
    }

    @Test
    void isChosenWithoutADestinationAndChosenAgainChangesNothing() {
        payee().givenNoPriorActivity().when(choose(5_000_000L)).expectEvents(chosen(5_000_000L));
        payee().given(chosen(5_000_000L)).when(choose(5_000_000L)).expectNoEvents();
        payee().given(chosen(5_000_000L)).when(choose(null)).expectEvents(chosen(null));
        payee().givenNoPriorActivity()
                .when(new AskCashOut(Some.payee(0), "MVR", Some.AT))
                .expectEvents(new CashOutAsked(Some.payee(0).toString(), "MVR", Some.AT));
    }

    @Test
    void cashingOutAskedAgainWithinTheHourIsTheSameWish() {
        var asked = new CashOutAsked(Some.payee(0).toString(), "MVR", Some.AT);
        payee().given(asked).when(cashOut("MVR", Duration.ofMinutes(59))).expectNoEvents();
        for (var other :
                List.of(
                        cashOut("MVR", Duration.ofHours(1)),
                        cashOut("USD", Duration.ofMinutes(59)))) {
            payee().given(asked)
                    .when(other)
                    .expectEvents(
                            new CashOutAsked(
                                    Some.payee(0).toString(), other.currency(), other.askedAt()));
        }
    }

    private static AskCashOut cashOut(String currency, Duration later) {
        return new AskCashOut(Some.payee(0), currency, Some.AT.plus(later));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "XXX", "EUR", "mvr", ""})
    void refusesCurrenciesThatNobodyIsPaidIn(String currency) {
        for (var wish :
                new Object[] {
                    cashOut(currency, Duration.ZERO),
                    new ChooseThreshold(Some.payee(0), currency, 5_000_000L, Some.AT)
                }) {
            refused(
                    payee().givenNoPriorActivity().when(wish),
                    PayoutRule.CURRENCY_MUST_BE_ONE_THAT_IS_PAID);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 100_000_000_001L, Long.MAX_VALUE})
    void refusesWhatIsNoThreshold(long micro) {
        refused(
                payee().givenNoPriorActivity().when(choose(micro)),
                PayoutRule.THRESHOLD_MUST_BE_AN_AMOUNT);
    }
}
