package org.xpatvoices.payouts.voucher;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.VoucherBookId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.contracts.refusal.VoucherRule;
import org.xpatvoices.contracts.voucher.HandedOver;
import org.xpatvoices.contracts.voucher.IssueVouchers;
import org.xpatvoices.contracts.voucher.RedeemIssued;
import org.xpatvoices.contracts.voucher.Voucher;
import org.xpatvoices.contracts.voucher.VoucherRedeemed;
import org.xpatvoices.contracts.voucher.VouchersIssued;
import org.xpatvoices.contracts.voucher.VouchersTakenAsPaid;
import org.xpatvoices.contracts.voucher.VouchersVoided;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class VoucherBookTest {
    private static final UUID SAME = new UUID(5, 1);
    private static final VoucherBookId BOOK = new VoucherBookId(SAME);
    private static final BatchId BATCH = new BatchId(SAME);
    private static final PayoutId PAYOUT = new PayoutId(new UUID(5, 2));
    private static final HubId HUB = new HubId(new UUID(5, 3));
    private static final HubId OTHER = new HubId(new UUID(5, 4));
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant EXPIRY = AT.plusSeconds(3_600);
    private static final List<Voucher> VOUCHERS =
            List.of(new Voucher(PAYOUT.toString(), HUB.toString(), 25_000_000));
    private static final String RECEIPT = "a".repeat(64);

    private final AggregateTestFixture<VoucherBook> book =
            new AggregateTestFixture<>(VoucherBook.class);

    private static VouchersIssued issued() {
        return new VouchersIssued(BOOK.toString(), BATCH.toString(), "MVR", VOUCHERS, AT, EXPIRY);
    }

    private static RedeemIssued redeem(HubId hub, String receipt, Instant at) {
        return new RedeemIssued(BOOK, PAYOUT, hub, receipt, at);
    }

    private static VoucherRedeemed redeemed() {
        return new VoucherRedeemed(
                BOOK.toString(),
                BATCH.toString(),
                PAYOUT.toString(),
                HUB.toString(),
                25_000_000,
                "MVR",
                RECEIPT,
                AT);
    }

    private static void refused(ResultValidator<?> result, Rule rule) {
        result.expectException(
                        new CustomMatcher<Refused>(rule.toString()) {
                            @Override
                            public boolean matches(Object thrown) {
                                return thrown instanceof Refused it && it.rule() == rule;
                            }
                        })
                .expectNoEvents();
    }

    @Test
    void issuesOnce() {
        var issue = new IssueVouchers(BOOK, BATCH, "MVR", VOUCHERS, AT, EXPIRY);
        book.givenNoPriorActivity().when(issue).expectEvents(issued());
        book.given(issued())
                .when(new IssueVouchers(BOOK, BATCH, "MVR", VOUCHERS, AT, EXPIRY.plusSeconds(9)))
                .expectNoEvents();
    }

    @Test
    void handsOverOnceAgainstOneReceipt() {
        var over = new HandedOver(PAYOUT.toString().substring(4), new Money(25_000_000, "MVR"));
        book.given(issued())
                .when(redeem(HUB, RECEIPT, AT))
                .expectEvents(redeemed())
                .expectResultMessagePayload(over);
        book.given(issued(), redeemed())
                .when(redeem(HUB, RECEIPT, EXPIRY.plusSeconds(1)))
                .expectNoEvents()
                .expectResultMessagePayload(over);
    }

    @Test
    void refusesASecondHandOver() {
        refused(
                book.given(issued(), redeemed()).when(redeem(HUB, "b".repeat(64), AT)),
                VoucherRule.VOUCHER_MUST_NOT_BE_REDEEMED_TWICE);
    }

    @Test
    void refusesAnotherHub() {
        refused(
                book.given(issued()).when(redeem(OTHER, RECEIPT, AT)),
                VoucherRule.VOUCHER_MUST_BE_MADE_OUT_TO_THIS_HUB);
        refused(
                book.given(issued(), redeemed()).when(redeem(OTHER, RECEIPT, AT)),
                VoucherRule.VOUCHER_MUST_BE_MADE_OUT_TO_THIS_HUB);
    }

    @Test
    void refusesAfterTheLastMoment() {
        book.given(issued()).when(redeem(HUB, RECEIPT, EXPIRY)).expectSuccessfulHandlerExecution();
        refused(
                book.given(issued()).when(redeem(HUB, RECEIPT, EXPIRY.plusMillis(1))),
                VoucherRule.VOUCHER_MUST_NOT_HAVE_EXPIRED);
    }

    private static VoidVouchers endVoucher(boolean paid) {
        return new VoidVouchers(BOOK, BATCH, List.of(PAYOUT.toString()), paid, "given back", AT);
    }

    private static VouchersVoided voided() {
        return new VouchersVoided(
                BOOK.toString(), BATCH.toString(), List.of(PAYOUT.toString()), "given back", AT);
    }

    @Test
    void handsNothingOverOnceThePayoutIsGivenBack() {
        book.given(issued()).when(endVoucher(false)).expectEvents(voided());
        book.given(issued(), voided()).when(endVoucher(false)).expectNoEvents();
        refused(
                book.given(issued(), voided()).when(redeem(HUB, RECEIPT, AT)),
                VoucherRule.VOUCHER_MUST_NOT_HAVE_BEEN_VOIDED);
    }

    @Test
    void givesNothingBackThatWasHandedOver() {
        refused(
                book.given(issued(), redeemed()).when(endVoucher(false)),
                VoucherRule.VOUCHER_MUST_BE_UNREDEEMED_TO_BE_VOIDED);
        book.given(issued(), redeemed())
                .when(endVoucher(true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void issuesNothingForWhatWasGivenBackBefore() {
        book.given(voided())
                .when(new IssueVouchers(BOOK, BATCH, "MVR", VOUCHERS, AT, EXPIRY))
                .expectEvents(
                        new VouchersIssued(
                                BOOK.toString(), BATCH.toString(), "MVR", List.of(), AT, EXPIRY));
    }

    private static VouchersTakenAsPaid taken() {
        return new VouchersTakenAsPaid(
                BOOK.toString(), BATCH.toString(), List.of(PAYOUT.toString()), "brk", AT);
    }

    private static VouchersVoided withdrawn() {
        return endVoucher(false).ends(List.of(PAYOUT.toString()));
    }

    private ResultValidator<VoucherBook> take(Object... given) {
        return book.given(given).whenInvoking(BOOK.toString(), it -> it.take(taken()));
    }

    @Test
    void handsNothingOverForWhatPeopleHoldToBePaid() {
        take(issued()).expectEvents(taken());
        take(issued(), taken()).expectNoEvents();
        refused(
                book.given(issued(), taken()).when(redeem(HUB, RECEIPT, AT)),
                VoucherRule.VOUCHER_MUST_NOT_BE_REDEEMED_TWICE);
        book.given(issued(), taken()).when(endVoucher(true)).expectNoEvents();
        refused(
                book.given(issued(), taken()).when(endVoucher(false)),
                VoucherRule.VOUCHER_MUST_BE_UNREDEEMED_TO_BE_VOIDED);
    }

    /** The box has moved for it before. */
    @Test
    void aHandOverThatTheHubToldOfCountsOnce() {
        take(issued(), redeemed()).expectSuccessfulHandlerExecution().expectNoEvents();
        book.given(issued(), redeemed())
                .whenInvoking(BOOK.toString(), it -> it.withdraw(endVoucher(false)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whatWasGivenBackMayHaveBeenPaidAllTheSame() {
        take(issued(), voided()).expectEvents(taken());
        refused(
                book.given(issued(), voided(), taken()).when(redeem(HUB, RECEIPT, AT)),
                VoucherRule.VOUCHER_MUST_NOT_BE_REDEEMED_TWICE);
    }

    @Test
    void whatWasTakenAsPaidWronglyIsOverAllTheSame() {
        book.given(issued(), taken())
                .whenInvoking(BOOK.toString(), it -> it.withdraw(endVoucher(false)))
                .expectEvents(withdrawn());
        refused(
                book.given(issued(), taken(), withdrawn()).when(redeem(HUB, RECEIPT, AT)),
                VoucherRule.VOUCHER_MUST_NOT_HAVE_BEEN_VOIDED);
        take(issued(), taken(), withdrawn()).expectEvents(taken());
    }

    @Test
    void nobodyWasPaidAgainstACodeThatWasNeverIssued() {
        refused(take(voided()), VoucherRule.VOUCHER_MUST_HAVE_BEEN_ISSUED);
    }
}
