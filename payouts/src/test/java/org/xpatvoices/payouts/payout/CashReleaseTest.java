package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.payout.Some.AT;
import static org.xpatvoices.payouts.payout.Some.BATCH;
import static org.xpatvoices.payouts.payout.Some.PAYOUTS;
import static org.xpatvoices.payouts.payout.Some.RUN;
import static org.xpatvoices.payouts.payout.Some.STATEMENT;
import static org.xpatvoices.payouts.payout.Some.absence;
import static org.xpatvoices.payouts.payout.Some.approved;
import static org.xpatvoices.payouts.payout.Some.decision;
import static org.xpatvoices.payouts.payout.Some.id;
import static org.xpatvoices.payouts.payout.Some.money;
import static org.xpatvoices.payouts.payout.Some.reconciled;
import static org.xpatvoices.payouts.payout.Some.rejected;
import static org.xpatvoices.payouts.payout.Some.released;
import static org.xpatvoices.payouts.payout.Some.settled;
import static org.xpatvoices.payouts.payout.Some.submitted;
import static org.xpatvoices.payouts.payout.Some.submitting;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn.Reopened;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsReserved;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.contracts.payout.WithdrawEvidence;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;

import java.util.ArrayList;
import java.util.List;

/** Cash that is owed again, or that counts as paid, cannot be fetched as well. */
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
        return event -> {
            switch (event) {
                case PayoutsReleased it -> note("back", it.payouts());
                case PayoutsSettled it -> note("paid", it.payouts());
                case PayoutEvidenceWithdrawn it ->
                        note("open", it.reopened().stream().map(Reopened::money).toList());
                default -> {}
            }
        };
    }

    private void note(String what, List<PayoutMoney> payouts) {
        payouts.forEach(one -> ended.add(what + " " + one.payoutId()));
    }

    @Test
    void endsTheVoucherWithTheDecision() {
        sent("CASH", noting())
                .when(decision(0, Decision.NOT_EXECUTED))
                .expectSuccessfulHandlerExecution();
        assertThat(ended).containsExactly("back " + id(0));
    }

    @Test
    void endsTheVoucherWithTheAbsence() {
        sent("CASH", noting())
                .andGiven(rejected(1))
                .when(absence(1))
                .expectSuccessfulHandlerExecution();
        assertThat(ended).containsExactly("back " + id(1));
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

    @Test
    void endsTheVoucherOfWhatTwoPeopleSayWasPaid() {
        sent("CASH", noting())
                .when(decision(0, Decision.EXECUTED))
                .expectSuccessfulHandlerExecution();
        assertThat(ended).containsExactly("paid " + id(0));
    }

    @Test
    void endsTheVoucherOfWhatTwoPeopleFoundInACount() {
        var match =
                new ForcedMatch(
                        BATCH,
                        id(0),
                        STATEMENT,
                        1,
                        new Money(-10_000_000, "MVR"),
                        "found",
                        false,
                        AT);
        var vouchers = noting();
        sent("CASH", vouchers)
                .whenInvoking(
                        BATCH.toString(),
                        batch -> batch.rule(id(0), Ruling.claims(match, (_, _) -> true), vouchers))
                .expectSuccessfulHandlerExecution();
        assertThat(ended).containsExactly("paid " + id(0));
    }

    @Test
    void endsTheVoucherOfWhatIsTakenBackAndOpensNoneOfWhatWasNotPaid() {
        var vouchers = noting();
        var taken = new TakeBack(BATCH, id(0), "brk", null, AT);
        sent("CASH", vouchers)
                .andGiven(released(PayoutsReleased.Origin.IN_TRANSIT, "late", money(0)))
                .whenInvoking(
                        BATCH.toString(),
                        batch ->
                                batch.rule(
                                        id(0),
                                        Ruling.takesBack(taken, (_, _) -> true, (_, _) -> {}),
                                        vouchers))
                .expectSuccessfulHandlerExecution();
        assertThat(ended).containsExactly("paid " + id(0));
    }

    @Test
    void tellsTheVouchersWhenNothingShowsThePaymentAnyMore() {
        sent("CASH", noting())
                .andGiven(
                        settled(0, EvidenceSource.STATEMENT, "found"), reconciled(0, STATEMENT, 1))
                .when(new WithdrawEvidence(BATCH, STATEMENT, AT, AT))
                .expectSuccessfulHandlerExecution();
        assertThat(ended).containsExactly("open " + id(0));
    }
}
