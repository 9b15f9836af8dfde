package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.payout.PayoutBatchTest.refused;
import static org.xpatvoices.payouts.payout.Some.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.PayoutRule;

import java.util.List;

/** One payout is kept back, let go by two people, or taken out of its batch. */
class HeldPayoutsTest {
    private AggregateTestFixture<PayoutBatch> batch;

    @BeforeEach
    void setUp() {
        batch = Some.batch();
    }

    private static HoldPayout hold(int n) {
        return new HoldPayout(BATCH, id(n), HoldCause.SCREENING, "name on a list", "ops_one", AT);
    }

    private static PayoutHeld held(int n) {
        return new PayoutHeld(
                BATCH.toString(), id(n).toString(), "SCREENING", "name on a list", "ops_one", AT);
    }

    private static ProposePayoutStep propose(int n, PayoutStep step) {
        return new ProposePayoutStep(BATCH, id(n), step, "another person", "ops_one", AT);
    }

    private static PayoutStepProposed proposed(int n, PayoutStep step) {
        return new PayoutStepProposed(
                BATCH.toString(), id(n).toString(), step.name(), "another person", "ops_one", AT);
    }

    private static DecidePayoutStep decide(int n, PayoutStep step, boolean approve, String who) {
        return new DecidePayoutStep(BATCH, id(n), step, approve, who, LATER);
    }

    private static PayoutHoldLifted lifted(int n) {
        return new PayoutHoldLifted(
                BATCH.toString(), id(n).toString(), "ops_one", "ops_two", LATER);
    }

    private static PayoutsReleased gone(int n, String reason) {
        return new PayoutsReleased(
                BATCH.toString(),
                "BANK",
                "MVR",
                List.of(money(n)),
                "CANCELLED",
                null,
                reason,
                LATER);
    }

    private static PayoutBatchSubmitting withoutTheFirst() {
        var all = submitting();
        return new PayoutBatchSubmitting(
                all.batchId(),
                all.attemptId(),
                all.rail(),
                all.channel(),
                all.requestSha256(),
                all.currency(),
                List.of(money(1), money(2)),
                AT);
    }

    @Test
    void isHeldBeforeAndAfterTheApproval() {
        batch.given(reserved()).when(hold(0)).expectEvents(held(0));
        setUp();
        batch.given(reserved(), approved()).when(hold(0)).expectEvents(held(0));
        setUp();
        batch.given(reserved(), held(0)).when(hold(0)).expectNoEvents();
    }

    @Test
    void refusesToHoldWhatWasSentOrCancelled() {
        refused(
                batch.given(reserved(), approved(), submitting()).when(hold(0)),
                PayoutRule.PAYOUT_MUST_NOT_HAVE_BEEN_SENT);
        setUp();
        refused(
                batch.given(reserved(), gone(0, "x")).when(hold(0)),
                PayoutRule.PAYOUT_MUST_NOT_HAVE_BEEN_SENT);
    }

    @Test
    void itsBatchGoesWithoutIt() {
        batch.given(reserved(), approved(), held(0))
                .when(begin(1, 2))
                .expectEvents(withoutTheFirst())
                .expectResultMessagePayload(SubmissionStart.BEGUN);
    }

    /** The order was read, then somebody held a payout of it: nothing may go out as it was read. */
    @Test
    void whatWasReadBeforeTheHoldIsNotSent() {
        batch.given(reserved(), approved(), held(0))
                .when(begin(0, 1, 2))
                .expectNoEvents()
                .expectResultMessagePayload(SubmissionStart.CHANGED);
    }

    @Test
    void isLetGoByTwoPeople() {
        batch.given(reserved(), approved(), held(0), proposed(0, PayoutStep.LIFT_HOLD))
                .when(decide(0, PayoutStep.LIFT_HOLD, true, "ops_two"))
                .expectEvents(lifted(0));
        setUp();
        batch.given(reserved(), approved(), held(0), lifted(0))
                .when(begin(0, 1, 2))
                .expectEvents(submitting());
    }

    @Test
    void whatItsBatchLeftBehindIsPayableAgainOnceItIsLetGo() {
        batch.given(
                        reserved(),
                        approved(),
                        held(0),
                        withoutTheFirst(),
                        submitted(),
                        proposed(0, PayoutStep.LIFT_HOLD))
                .when(decide(0, PayoutStep.LIFT_HOLD, true, "ops_two"))
                .expectEvents(gone(0, "its batch went without it"), lifted(0));
    }

    @Test
    void isCancelledByTwoPeopleWhetherHeldOrNot() {
        var cancelled =
                new PayoutCancelled(
                        BATCH.toString(), id(0).toString(), "ops_one", "ops_two", LATER);
        batch.given(reserved(), proposed(0, PayoutStep.CANCEL))
                .when(decide(0, PayoutStep.CANCEL, true, "ops_two"))
                .expectEvents(cancelled, gone(0, "cancelled by two people"));
        setUp();
        batch.given(reserved(), held(0), proposed(0, PayoutStep.CANCEL))
                .when(decide(0, PayoutStep.CANCEL, true, "ops_two"))
                .expectEvents(cancelled, gone(0, "cancelled by two people"));
    }

    /** Its money has gone back, and may be in another payout by now. */
    @ParameterizedTest
    @EnumSource(PayoutStep.class)
    void whatWasCancelledIsNeverGivenBackAgain(PayoutStep step) {
        var over =
                List.of(
                        reserved(),
                        held(0),
                        new PayoutCancelled(
                                BATCH.toString(), id(0).toString(), "ops_one", "ops_two", LATER),
                        gone(0, "cancelled by two people"));
        refused(
                batch.given(over).when(propose(0, step)),
                PayoutRule.PAYOUT_MUST_NOT_HAVE_BEEN_SENT);
        var proposedSince = new java.util.ArrayList<Object>(over);
        proposedSince.add(proposed(0, step));
        setUp();
        refused(
                batch.given(proposedSince).when(decide(0, step, true, "ops_two")),
                PayoutRule.PAYOUT_MUST_NOT_HAVE_BEEN_SENT);
        setUp();
        refused(batch.given(over).when(hold(0)), PayoutRule.PAYOUT_MUST_NOT_HAVE_BEEN_SENT);
    }

    @Test
    void cancellingTheRunLeavesWhatIsHeldToTwoPeople() {
        batch.given(reserved(), held(0))
                .when(new CancelPayoutBatch(BATCH, "wrong date", AT))
                .expectEvents(
                        released(
                                PayoutsReleased.Origin.RESERVED, "wrong date", money(1), money(2)));
    }

    @ParameterizedTest
    @EnumSource(PayoutStep.class)
    void refusesTheProposerAsApproverAndLetsThemTakeItBack(PayoutStep step) {
        refused(
                batch.given(reserved(), held(0), proposed(0, step))
                        .when(decide(0, step, true, "ops_one")),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        setUp();
        batch.given(reserved(), held(0), proposed(0, step))
                .when(decide(0, step, false, "ops_one"))
                .expectEvents(
                        new PayoutStepDeclined(
                                BATCH.toString(), id(0).toString(), step.name(), "ops_one", LATER));
    }

    @Test
    void refusesStepsThatDoNotFit() {
        refused(
                batch.given(reserved()).when(propose(0, PayoutStep.LIFT_HOLD)),
                PayoutRule.PAYOUT_MUST_BE_HELD);
        setUp();
        refused(
                batch.given(reserved(), approved(), submitting())
                        .when(propose(0, PayoutStep.CANCEL)),
                PayoutRule.PAYOUT_MUST_NOT_HAVE_BEEN_SENT);
        setUp();
        refused(
                batch.given(reserved(), held(0))
                        .when(decide(0, PayoutStep.LIFT_HOLD, true, "ops_two")),
                PayoutRule.PAYOUT_STEP_MUST_BE_PROPOSED);
        setUp();
        refused(
                batch.given(reserved(), held(0), proposed(0, PayoutStep.CANCEL))
                        .when(decide(0, PayoutStep.LIFT_HOLD, true, "ops_two")),
                PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ);
        setUp();
        refused(
                batch.given(reserved(), proposed(0, PayoutStep.CANCEL), approved(), submitting())
                        .when(decide(0, PayoutStep.CANCEL, true, "ops_two")),
                PayoutRule.PAYOUT_MUST_NOT_HAVE_BEEN_SENT);
    }

    /** Nobody sent it, so nobody can have paid it: if they say so, a person must look. */
    @Test
    void aWordOnWhatIsHeldMovesNoMoney() {
        batch.given(reserved(), approved(), held(0), withoutTheFirst(), submitted())
                .when(report(0, ProviderWord.Verdict.REJECTED, "AC04"))
                .expectNoEvents();
        for (Object word :
                List.of(report(0, ProviderWord.Verdict.SETTLED, "ACSC"), booked(0, STATEMENT, 1))) {
            setUp();
            batch.given(reserved(), approved(), held(0), withoutTheFirst(), submitted())
                    .when(word)
                    .expectEventsMatching(
                            org.axonframework.test.matchers.Matchers.payloadsMatching(
                                    org.axonframework.test.matchers.Matchers.exactSequenceOf(
                                            org.axonframework.test.matchers.Matchers.predicate(
                                                    PayoutConflictFound.class::isInstance),
                                            org.axonframework.test.matchers.Matchers.andNoMore())));
        }
        setUp();
        batch.given(reserved(), approved(), held(0), withoutTheFirst(), submitted())
                .when(absence(0))
                .expectNoEvents();
        setUp();
        refused(
                batch.given(reserved(), approved(), held(0), withoutTheFirst(), submitted())
                        .when(said(0, ReceiptAnswer.RECEIVED)),
                PayoutRule.PAYOUT_MUST_HAVE_BEEN_SENT);
        setUp();
        refused(
                batch.given(reserved(), approved(), held(0), withoutTheFirst(), submitted())
                        .when(decision(0, DecidePayout.Decision.EXECUTED)),
                PayoutRule.PAYOUT_MUST_BE_UNDECIDED);
    }

    private static PayoutsLeftToPeople left(int... payouts) {
        return new PayoutsLeftToPeople(
                BATCH.toString(),
                "MVR",
                java.util.stream.IntStream.of(payouts).mapToObj(Some::money).toList(),
                "asked in vain",
                LATER);
    }

    @Test
    void whatIsStillUnknownIsLeftToPeopleOnce() {
        batch.given(reserved(), approved(), submitting(), unknown(), rejected(1))
                .when(new LeaveToPeople(BATCH, "asked in vain", LATER))
                .expectEvents(left(0, 2));
        setUp();
        batch.given(reserved(), approved(), submitting(), unknown(), left(0, 1, 2))
                .when(new LeaveToPeople(BATCH, "asked in vain", LATER))
                .expectNoEvents();
        setUp();
        batch.given(reserved(), approved(), submitting(), unknown(), left(0, 1, 2))
                .when(report(0, ProviderWord.Verdict.SETTLED, "ACSC"))
                .expectEvents(settled(0, EvidenceSource.PROVIDER_REPORT, SHA));
    }

    private static PayoutState stateAfter(PayoutBatchEvent... events) {
        var states = new BatchStates();
        for (var event : List.of(reserved(), approved(), submitting(), unknown())) {
            states.follow(event);
        }
        List.of(events).forEach(states::follow);
        return states.of(id(0).toString());
    }

    @Test
    void aStatementWithoutItLeavesItToPeopleUntilEvidenceComes() {
        var report = settled(0, EvidenceSource.PROVIDER_REPORT, SHA);
        assertThat(stateAfter(missed(0))).isEqualTo(PayoutState.MANUAL);
        assertThat(stateAfter(accepted(0), missed(0))).isEqualTo(PayoutState.MANUAL);
        assertThat(stateAfter(left(0))).isEqualTo(PayoutState.MANUAL);
        assertThat(stateAfter(left(0), report)).isEqualTo(PayoutState.SETTLED);
        assertThat(stateAfter(report, missed(0))).isEqualTo(PayoutState.SETTLED);
        assertThat(stateAfter(missed(0), rejected(0))).isEqualTo(PayoutState.REJECTED);
    }

    /** In whatever order the payment and its return are heard of. */
    @Test
    void whatCameBackIsReturnedOnceItCountsAsPaid() {
        var back =
                new PayoutsReturned(
                        BATCH.toString(), STATEMENT.toString(), List.of(id(0).toString()), AT);
        var paid = settled(0, EvidenceSource.STATEMENT, SHA);
        assertThat(stateAfter(paid, back)).isEqualTo(PayoutState.RETURNED);
        assertThat(stateAfter(back, paid)).isEqualTo(PayoutState.RETURNED);
        assertThat(stateAfter(back)).isEqualTo(PayoutState.UNKNOWN);
        assertThat(PayoutState.RETURNED.inTransit()).isFalse();
        batch.given(reserved(), approved(), submitting(), submitted(), paid)
                .when(new RecordReturns(BATCH, STATEMENT, List.of(id(0).toString()), AT))
                .expectEvents(back);
        setUp();
        batch.given(reserved(), approved(), submitting(), submitted(), paid, back)
                .when(new RecordReturns(BATCH, STATEMENT, List.of(id(0).toString()), AT))
                .expectNoEvents();
        setUp();
        refused(
                batch.given(reserved(), approved())
                        .when(new RecordReturns(BATCH, STATEMENT, List.of(id(0).toString()), AT)),
                PayoutRule.BATCH_MUST_HAVE_BEEN_SUBMITTED);
    }

    /** The last that was in it: it waits for no rail, and nobody has to call it back. */
    @Test
    void whatIsEmptyAfterTheApprovalEnds() {
        var others = released(PayoutsReleased.Origin.CANCELLED, "", money(1), money(2));
        batch.given(reserved(), approved(), others, held(0), proposed(0, PayoutStep.CANCEL))
                .when(decide(0, PayoutStep.CANCEL, true, "ops_two"))
                .expectEvents(
                        new PayoutCancelled(
                                BATCH.toString(), id(0).toString(), "ops_one", "ops_two", LATER),
                        gone(0, "cancelled by two people"),
                        new PayoutsReleased(
                                BATCH.toString(),
                                "BANK",
                                "MVR",
                                List.of(),
                                "RESERVED",
                                null,
                                "nothing of it is left to send",
                                LATER));
    }
}
