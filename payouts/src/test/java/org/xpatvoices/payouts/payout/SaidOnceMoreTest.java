package org.xpatvoices.payouts.payout;

import static org.xpatvoices.payouts.payout.Some.AT;
import static org.xpatvoices.payouts.payout.Some.BATCH;
import static org.xpatvoices.payouts.payout.Some.PAYOUTS;
import static org.xpatvoices.payouts.payout.Some.approved;
import static org.xpatvoices.payouts.payout.Some.id;
import static org.xpatvoices.payouts.payout.Some.payee;
import static org.xpatvoices.payouts.payout.Some.reserved;
import static org.xpatvoices.payouts.payout.Some.submitted;
import static org.xpatvoices.payouts.payout.Some.submitting;

import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xpatvoices.contracts.payout.ConfirmReceipt;
import org.xpatvoices.contracts.payout.PayoutReceiptConfirmed;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.refusal.ReceiptRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who says no once more after people have looked is heard; who says it while they look was. */
class SaidOnceMoreTest {
    private static final Instant LOOKED_INTO = AT.minusSeconds(60);
    private static final Instant WAITS = AT;

    private static PayoutReceiptConfirmed answered(ReceiptAnswer answer, Instant at) {
        return new PayoutReceiptConfirmed(
                BATCH.toString(),
                id(0).toString(),
                payee(0).toString(),
                answer.name(),
                PAYOUTS.getFirst().netMicro(),
                "MVR",
                at);
    }

    private static ResultValidator<PayoutBatch> say(
            ReceiptAnswer answer, Instant at, PayoutReceiptConfirmed... before) {
        List<Object> given =
                new ArrayList<>(List.of(reserved(), approved(), submitting(), submitted()));
        given.addAll(List.of(before));
        return Some.batch()
                .given(given)
                .when(new ConfirmReceipt(BATCH, id(0), payee(0), answer, at));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_RECEIVED", "RECEIVED_WITH_ISSUES"})
    void isHeardOncePeopleHaveLooked(ReceiptAnswer answer) {
        say(answer, AT, answered(answer, LOOKED_INTO)).expectEvents(answered(answer, AT));
        say(answer, AT.plusSeconds(60), answered(answer, WAITS)).expectNoEvents();
    }

    @Test
    void theLastAnswerIsTheOneThatMustHaveBeenLookedInto() {
        say(
                        ReceiptAnswer.NOT_RECEIVED,
                        AT.plusSeconds(60),
                        answered(ReceiptAnswer.NOT_RECEIVED, LOOKED_INTO),
                        answered(ReceiptAnswer.NOT_RECEIVED, WAITS))
                .expectNoEvents();
    }

    @Test
    void aMistakeIsCorrectedAtOnce() {
        say(ReceiptAnswer.NOT_RECEIVED, AT, answered(ReceiptAnswer.RECEIVED, WAITS))
                .expectEvents(answered(ReceiptAnswer.NOT_RECEIVED, AT));
    }

    @Test
    void notMoreOftenThanPeopleCanLook() {
        var day = AT.plus(Duration.ofDays(1));
        var many =
                new PayoutReceiptConfirmed[] {
                    answered(ReceiptAnswer.NOT_RECEIVED, AT),
                    answered(ReceiptAnswer.RECEIVED, AT),
                    answered(ReceiptAnswer.NOT_RECEIVED, AT)
                };
        say(ReceiptAnswer.RECEIVED, AT.plusSeconds(60), many)
                .expectException(
                        new CustomMatcher<Refused>("few a day") {
                            @Override
                            public boolean matches(Object thrown) {
                                return thrown instanceof Refused it
                                        && it.rule() == ReceiptRule.ANSWERS_MUST_BE_FEW_A_DAY;
                            }
                        })
                .expectNoEvents();
        say(ReceiptAnswer.NOT_RECEIVED, AT.plusSeconds(60), many)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        say(ReceiptAnswer.RECEIVED, day, many).expectEvents(answered(ReceiptAnswer.RECEIVED, day));
    }
}
