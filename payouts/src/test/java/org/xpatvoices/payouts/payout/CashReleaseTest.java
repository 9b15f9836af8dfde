package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.payout.Some.AT;
import static org.xpatvoices.payouts.payout.Some.BATCH;
import static org.xpatvoices.payouts.payout.Some.PAYOUTS;
import static org.xpatvoices.payouts.payout.Some.RUN;
import static org.xpatvoices.payouts.payout.Some.absence;
import static org.xpatvoices.payouts.payout.Some.approved;
import static org.xpatvoices.payouts.payout.Some.decision;
import static org.xpatvoices.payouts.payout.Some.id;
import static org.xpatvoices.payouts.payout.Some.rejected;
import static org.xpatvoices.payouts.payout.Some.submitted;
import static org.xpatvoices.payouts.payout.Some.submitting;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReserved;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;

import java.util.ArrayList;
import java.util.List;

/** Cash that is owed again cannot be fetched as well. */
class CashReleaseTest {
    private final List<String> ended = new ArrayList<>();

    private static TestExecutor<PayoutBatch> sent(String rail, VoucherVoid vouchers) {
        var reserved =
                new PayoutsReserved(
                        BATCH.toString(),
                        RUN.toString(),
                        1,
                        rail,
                        "MVR",
                        PAYOUTS,
                        60_000_000,
                        "ops_maker",
                        AT);
        return Some.batch(vouchers).given(reserved, approved(), submitting(), submitted());
    }

    private VoucherVoid noting() {
        return released ->
                released.payouts().stream().map(PayoutMoney::payoutId).forEach(ended::add);
    }

    @Test
    void endsTheVoucherWithTheDecision() {
        sent("CASH", noting())
                .when(decision(0, Decision.NOT_EXECUTED))
                .expectSuccessfulHandlerExecution();
        assertThat(ended).containsExactly(id(0).toString());
    }

    @Test
    void endsTheVoucherWithTheAbsence() {
        sent("CASH", noting())
                .andGiven(rejected(1))
                .when(absence(1))
                .expectSuccessfulHandlerExecution();
        assertThat(ended).containsExactly(id(1).toString());
    }

    @Test
    void givesNothingBackThatWasHandedOver() {
        VoucherVoid redeemed =
                _ -> {
                    throw new Refused(
                            VoucherRule.VOUCHER_MUST_BE_UNREDEEMED_TO_BE_VOIDED, "Handed over.");
                };
        sent("CASH", redeemed)
                .when(decision(0, Decision.NOT_EXECUTED))
                .expectException(Refused.class)
                .expectNoEvents();
        sent("BANK", redeemed)
                .when(decision(0, Decision.NOT_EXECUTED))
                .expectSuccessfulHandlerExecution();
    }
}
