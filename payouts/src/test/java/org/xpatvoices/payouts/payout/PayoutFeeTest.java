package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.payout.PayoutBatchTest.refused;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.payout.AcceptPayoutFee;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutFeeAccepted;
import org.xpatvoices.contracts.payout.PayoutFeeView;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutWishView;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.statement.PayoutFigures.Missing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a worker agreed to have taken off, from the run to the books. */
class PayoutFeeTest {
    private static final Payout ONE = Some.payout(0, 20_000_000, 500_000);
    private static final PayoutMoney MONEY =
            new PayoutMoney(ONE.payoutId(), ONE.payeeId(), ONE.netMicro(), ONE.feeMicro());

    private static AggregateTestFixture<PayeeDestinations> payee() {
        var fixture = new AggregateTestFixture<>(PayeeDestinations.class);
        fixture.registerInjectableResource(TakingRail.rails());
        return fixture;
    }

    private static AcceptPayoutFee accept(String currency, long flat, int basisPoints) {
        return new AcceptPayoutFee(
                Some.payee(0), RailCode.BANK, currency, flat, basisPoints, Some.AT);
    }

    @Test
    void isAgreedToAsItWasRead() {
        payee().givenNoPriorActivity()
                .when(accept("MVR", 500_000, 50))
                .expectEvents(
                        new PayoutFeeAccepted(
                                Some.payee(0).toString(), "BANK", "MVR", 500_000, 50, Some.AT));
    }

    /** Once is enough, until something else was agreed to in between. */
    @Test
    void agreeingToTheSameAgainIsTakenAsOne() {
        String who = Some.payee(0).toString();
        var same = new PayoutFeeAccepted(who, "BANK", "MVR", 500_000, 50, Some.AT);
        payee().given(same).when(accept("MVR", 500_000, 50)).expectNoEvents();
        for (var other :
                List.of(
                        new PayoutFeeAccepted(who, "BANK", "MVR", 400_000, 50, Some.AT),
                        new PayoutFeeAccepted(who, "BANK", "MVR", 500_000, 60, Some.AT))) {
            payee().given(same, other).when(accept("MVR", 500_000, 50)).expectEvents(same);
        }
        for (var elsewhere :
                List.of(
                        new PayoutFeeAccepted(who, "BANK", "USD", 500_000, 50, Some.AT),
                        new PayoutFeeAccepted(who, "CASH", "MVR", 500_000, 50, Some.AT))) {
            payee().given(elsewhere).when(accept("MVR", 500_000, 50)).expectEvents(same);
        }
    }

    /** Another amount, another part, a currency without a fee, and what is no currency. */
    @ParameterizedTest
    @CsvSource({
        "MVR, 500001, 50",
        "MVR, 499999, 50",
        "MVR, 500000, 51",
        "MVR, 0, 0",
        "USD, 0, 0",
        "USD, 500000, 50",
        "ZZZ, 0, 0"
    })
    void refusesToAgreeToAnythingElse(String currency, long flat, int basisPoints) {
        refused(
                payee().givenNoPriorActivity().when(accept(currency, flat, basisPoints)),
                PayoutRule.FEE_MUST_BE_THE_ONE_DECLARED);
    }

    @Test
    void aRunFixesTheFeeAndPaysOnlyWhoAgreed() {
        var plan =
                RunPlan.of(
                        new StartPayoutRun(Some.RUN, RailCode.BANK, "MVR", "ops_maker", Some.AT),
                        List.of(
                                candidate(0, 20_000_000, true),
                                candidate(1, 20_000_000, false),
                                candidate(2, 12_000_000, true)),
                        TakingRail.TERMS);
        var payouts = plan.reservations().getFirst().payouts();
        assertThat(payouts).hasSize(1);
        assertThat(payouts.getFirst().payeeId()).isEqualTo(Some.payee(0).toString());
        assertThat(payouts.getFirst().feeMicro()).isEqualTo(590_000);
        assertThat(payouts.getFirst().grossMicro()).isEqualTo(20_000_000);
        assertThat(ReservationRules.totalOf(payouts)).isEqualTo(19_410_000);
    }

    private static Candidate candidate(int n, long payable, boolean agreed) {
        return new Candidate(
                Some.payee(n).toString(), "dst_1", payable, 0, 0, 10_000_000, null, agreed);
    }

    private static Map<String, Long> balances(List<List<Posting>> steps) {
        Map<String, Long> balances = new HashMap<>();
        for (var postings : steps) {
            for (Posting one : postings) {
                long micro = one.amount().amountMicro();
                balances.merge(one.debit().text(), micro, Math::addExact);
                balances.merge(one.credit().text(), -micro, Math::addExact);
            }
        }
        balances.values().removeIf(micro -> micro == 0);
        return balances;
    }

    private static String payable() {
        return new Account.Payable(Some.payee(0)).text();
    }

    @Test
    void theFeeStaysReservedUntilThePayoutIsSettled() {
        var reserved = PayoutPostings.of(FeeSteps.reserved(ONE));
        var submitting = PayoutPostings.of(FeeSteps.submitting(MONEY));
        var settled = PayoutPostings.of(FeeSteps.settled(MONEY));
        assertThat(balances(List.of(reserved, submitting)))
                .containsEntry(new Account.Reserved(Some.payee(0)).text(), -500_000L)
                .containsEntry("liab:payout:in_transit:bank", -19_500_000L);
        assertThat(balances(List.of(reserved, submitting, settled)))
                .containsOnly(
                        Map.entry(payable(), 20_000_000L),
                        Map.entry("income:fee_recharge", -500_000L),
                        Map.entry("asset:bank:operating", -19_500_000L));
    }

    /** Before and after it was sent, all of it; after a return, what came back. */
    @Test
    void whatIsGivenBackIsGross() {
        var reserved = PayoutPostings.of(FeeSteps.reserved(ONE));
        var submitting = PayoutPostings.of(FeeSteps.submitting(MONEY));
        for (var origin : List.of("RESERVED", "CANCELLED")) {
            assertThat(balances(List.of(reserved, released(origin)))).isEmpty();
        }
        assertThat(balances(List.of(reserved, submitting, released("IN_TRANSIT")))).isEmpty();
        assertThat(balances(List.of(released("RETURNED")))).containsEntry(payable(), -19_500_000L);
    }

    private static List<Posting> released(String origin) {
        return PayoutPostings.of(
                new PayoutsReleased(
                        Some.BATCH.toString(),
                        "BANK",
                        "MVR",
                        List.of(MONEY),
                        origin,
                        Some.STATEMENT.toString(),
                        "told",
                        Some.LATER));
    }

    @Test
    void whatIsNotCarriedWaitsForAnExchangeAndNothingElse() {
        var fee = new PayoutFeeView(RailCode.BANK, 500_000, 0, 300, 17_000_000, false);
        var wish = new PayoutWishView("USD", 10_000_000, 1_000_000, 10_000_000, false, fee, false);
        assertThat(PayoutFiguresRegister.untilWorthIt(wish, 9_999)).isEmpty();
        assertThat(PayoutFiguresRegister.untilWorthIt(wish, 10_000))
                .containsExactly(new Missing("NEEDS_CONVERSION", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "9999999, true, BELOW_MINIMUM, 1",
        "10000000, true, FEE_TOO_HIGH, 7000000",
        "16999999, true, FEE_TOO_HIGH, 1",
        "17000000, true, , 0",
        "17000000, false, FEE_NOT_ACCEPTED, 0",
    })
    void thePageSaysWhyMoneyWaits(long payable, boolean agreed, String code, long missing) {
        var fee = new PayoutFeeView(RailCode.BANK, 500_000, 0, 300, 17_000_000, agreed);
        var wish = new PayoutWishView("MVR", 10_000_000, 1_000_000, 10_000_000, false, fee, true);
        var said = PayoutFiguresRegister.untilWorthIt(wish, payable);
        if (code == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).containsExactly(new Missing(code, missing));
        }
    }
}
