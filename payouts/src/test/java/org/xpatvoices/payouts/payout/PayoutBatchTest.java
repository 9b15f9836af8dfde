package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.payout.Some.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** From reservation to the send: who may, when, and what can no longer be undone. */
class PayoutBatchTest {
    private AggregateTestFixture<PayoutBatch> batch;

    @BeforeEach
    void setUp() {
        batch = Some.batch();
    }

    static void refused(ResultValidator<?> result, Rule rule) {
        result.expectNoEvents().expectException(Refused.class);
        result.expectException(
                new org.hamcrest.CustomMatcher<Throwable>(rule.name()) {
                    @Override
                    public boolean matches(Object thrown) {
                        return thrown instanceof Refused refused && refused.rule() == rule;
                    }
                });
    }

    @Test
    void reservesAThousand() {
        batch.givenNoPriorActivity()
                .when(reserve(payouts(1_000)))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_001})
    void refusesAnEmptyOrAnOverfullBatch(int count) {
        refused(
                batch.givenNoPriorActivity().when(reserve(payouts(count))),
                PayoutRule.BATCH_MUST_HOLD_ONE_TO_A_THOUSAND_PAYOUTS);
    }

    @Test
    void refusesAPayeeWhoIsThereTwice() {
        var twice = new ArrayList<>(payouts(2));
        var first = twice.getFirst();
        twice.add(new Payout(id(9).toString(), first.payeeId(), first.destinationId(), 1, 0, 1));
        refused(
                batch.givenNoPriorActivity().when(reserve(twice)),
                PayoutRule.BATCH_MUST_HOLD_ONE_TO_A_THOUSAND_PAYOUTS);
    }

    static Stream<Payout> wrongAmounts() {
        var right = payout(1, 10, 0);
        return Stream.of(
                payout(1, 0, 0),
                payout(1, -5, 0),
                payout(1, 5, 5),
                payout(1, 5, -1),
                new Payout(right.payoutId(), right.payeeId(), right.destinationId(), 10, 2, 9));
    }

    @ParameterizedTest
    @MethodSource("wrongAmounts")
    void refusesAnAmountThatDoesNotAddUp(Payout wrong) {
        refused(
                batch.givenNoPriorActivity().when(reserve(List.of(wrong))),
                PayoutRule.PAYOUT_MUST_BE_POSITIVE);
    }

    @Test
    void isApprovedByASecondPerson() {
        batch.given(reserved())
                .when(new ApprovePayoutBatch(BATCH, "ops_checker", AT))
                .expectEvents(approved());
    }

    @Test
    void refusesTheMakerAsApprover() {
        refused(
                batch.given(reserved()).when(new ApprovePayoutBatch(BATCH, "ops_maker", AT)),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
    }

    @Test
    void anApprovalThatComesAgainChangesNothing() {
        batch.given(reserved(), approved(), submitting())
                .when(new ApprovePayoutBatch(BATCH, "ops_checker", AT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToApproveWhatWasCancelled() {
        refused(
                batch.given(reserved(), cancelled())
                        .when(new ApprovePayoutBatch(BATCH, "ops_checker", AT)),
                PayoutRule.BATCH_MUST_AWAIT_APPROVAL);
    }

    @Test
    void givesTheMoneyBackWhenCancelledBeforeTheSend() {
        batch.given(reserved(), approved())
                .when(new CancelPayoutBatch(BATCH, "wrong date", AT))
                .expectEvents(cancelled());
    }

    @Test
    void refusesToCancelWhatMayHaveReachedTheRail() {
        for (var last : List.of(submitted(), unknown())) {
            setUp();
            refused(
                    batch.given(reserved(), approved(), submitting(), last)
                            .when(new CancelPayoutBatch(BATCH, "wrong date", AT)),
                    PayoutRule.BATCH_MUST_NOT_BE_CANCELLED_ONCE_SUBMITTING);
        }
    }

    @Test
    void writesTheIntentBeforeTheSend() {
        batch.given(reserved(), approved())
                .when(begin(0, 1, 2))
                .expectEvents(submitting())
                .expectResultMessagePayload(SubmissionStart.BEGUN);
    }

    @Test
    void refusesToSendWhatNobodyApproved() {
        refused(
                batch.given(reserved()).when(begin(0, 1, 2)),
                PayoutRule.BATCH_MUST_BE_APPROVED_BEFORE_SUBMISSION);
    }

    @Test
    void neverPermitsASecondSend() {
        batch.given(reserved(), approved(), submitting())
                .when(begin(0, 1, 2))
                .expectNoEvents()
                .expectResultMessagePayload(SubmissionStart.INTERRUPTED);
        for (var last : List.of(submitted(), unknown())) {
            setUp();
            batch.given(reserved(), approved(), submitting(), last)
                    .when(begin(0, 1, 2))
                    .expectNoEvents()
                    .expectResultMessagePayload(SubmissionStart.OVER);
        }
        setUp();
        batch.given(reserved(), cancelled())
                .when(begin(0, 1, 2))
                .expectNoEvents()
                .expectResultMessagePayload(SubmissionStart.OVER);
    }

    @Test
    void anAnswerThatDoesNotComeIsUnknownAndNotAFailure() {
        batch.given(reserved(), approved(), submitting())
                .when(new RecordUnknownOutcome(BATCH, "no answer", AT))
                .expectEvents(unknown());
        setUp();
        batch.given(reserved(), approved(), submitting(), submitted())
                .when(new RecordUnknownOutcome(BATCH, "no answer", AT))
                .expectNoEvents();
    }

    @Test
    void aLateAnswerEndsNotKnowing() {
        batch.given(reserved(), approved(), submitting(), unknown())
                .when(new RecordSubmission(BATCH, AT))
                .expectEvents(submitted());
    }

    static Stream<Object> evidenceOnWhatWasNeverSent() {
        return Stream.of(
                new RecordSubmission(BATCH, AT),
                new RecordUnknownOutcome(BATCH, "?", AT),
                report(0, ProviderWord.Verdict.SETTLED, "ACSC"),
                booked(0, STATEMENT, 1),
                absence(0),
                decision(0, DecidePayout.Decision.NOT_EXECUTED));
    }

    @ParameterizedTest
    @MethodSource("evidenceOnWhatWasNeverSent")
    void refusesEvidenceOnWhatWasNeverSent(Object command) {
        refused(
                batch.given(reserved(), approved()).when(command),
                PayoutRule.BATCH_MUST_HAVE_BEEN_SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource(ReceiptAnswer.class)
    void refusesAReceiptForWhatWasNeverSent(ReceiptAnswer answer) {
        refused(
                batch.given(reserved(), approved()).when(said(0, answer)),
                PayoutRule.PAYOUT_MUST_HAVE_BEEN_SENT);
    }

    @Test
    void refusesAnotherPayeesReceipt() {
        refused(
                batch.given(reserved(), approved(), submitting(), submitted())
                        .when(
                                new ConfirmReceipt(
                                        BATCH, id(0), payee(1), ReceiptAnswer.RECEIVED, AT)),
                PayoutRule.PAYOUT_MUST_EXIST);
    }

    @Test
    void refusesEvidenceOnAPayoutOfAnotherBatch() {
        var stranger = new PayoutId(new UUID(99, 99)).toString();
        refused(
                batch.given(reserved(), approved(), submitting(), submitted())
                        .when(
                                new RecordProviderReport(
                                        BATCH,
                                        SHA,
                                        List.of(
                                                new ProviderWord(
                                                        stranger,
                                                        ProviderWord.Verdict.SETTLED,
                                                        "ACSC")),
                                        AT)),
                PayoutRule.PAYOUT_MUST_EXIST);
    }

    @Test
    void keepsTheAttemptsIdForLife() {
        assertThat(submitting().attemptId()).isEqualTo(BATCH.toString());
    }

    private static PayoutsReleased cancelled() {
        return released(
                PayoutsReleased.Origin.RESERVED, "wrong date", money(0), money(1), money(2));
    }
}
