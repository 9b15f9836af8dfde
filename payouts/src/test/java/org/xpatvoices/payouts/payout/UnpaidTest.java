package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

class UnpaidTest {
    @ParameterizedTest
    @EnumSource(value = PayoutState.class, names = "RELEASED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotGivenBackIsNotPaidAgain(PayoutState state) {
        refused(unpaid(state, null, 0, null), "is " + state);
    }

    @Test
    void norIsWhatSpeaksAgainstItselfOrIsOnItsWayAgain() {
        refused(unpaid(PayoutState.RELEASED, "RECEIVED", 0, null), "has arrived");
        refused(unpaid(PayoutState.RELEASED, null, 1, null), "1 open breaks");
        refused(unpaid(PayoutState.RELEASED, "NOT_RECEIVED", 0, "run_1"), "again by run_1");
        unpaid(PayoutState.RELEASED, "NOT_RECEIVED", 0, null).mustBeProven();
    }

    private static Unpaid unpaid(
            PayoutState state, @Nullable String receipt, int breaks, @Nullable String again) {
        return new Unpaid("pay_1", "pye_1", "BANK", "MVR", 1, state, receipt, breaks, again);
    }

    private static void refused(Unpaid unpaid, String why) {
        assertThatThrownBy(unpaid::mustBeProven)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                org.assertj.core.api.Assertions.assertThat(refused.rule())
                                        .isEqualTo(PayoutRule.PAYOUT_MUST_BE_PROVEN_UNPAID))
                .hasMessageContaining(why);
    }
}
