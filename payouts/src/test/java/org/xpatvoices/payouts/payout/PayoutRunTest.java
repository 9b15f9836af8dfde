package org.xpatvoices.payouts.payout;

import static org.xpatvoices.payouts.payout.PayoutBatchTest.refused;
import static org.xpatvoices.payouts.payout.Some.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.ApprovalRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;
import java.util.Map;

class PayoutRunTest {
    private static final RunBatch ONE = new RunBatch(BATCH.toString(), 1, 3, 60_000_000);
    private AggregateTestFixture<PayoutRun> run;

    @BeforeEach
    void setUp() {
        run = new AggregateTestFixture<>(PayoutRun.class);
        run.registerInjectableResource(limits);
        run.registerInjectableResource(floats);
        run.registerInjectableResource(day);
        BatchesSent sent = _ -> allSent;
        run.registerInjectableResource(sent);
    }

    private ApprovalLimits limits = ApprovalLimits.NONE;
    private DailyLimit day = DailyLimit.NONE;
    private boolean allSent;
    private FloatCover floats =
            (_, rail) -> {
                if (rail != RailCode.BANK) {
                    throw new Refused(PayoutRule.FLOAT_MUST_COVER_THE_RUN, "It is empty.");
                }
            };

    /** Whoever approves it: a worker would stand before an empty box. */
    @Test
    void refusesToHandOutCashThatIsNotThere() {
        refused(
                run.given(again("CASH", "MOBILE_MONEY"))
                        .when(new ApprovePayoutRun(RUN, "ops_checker", AT)),
                PayoutRule.FLOAT_MUST_COVER_THE_RUN);
        setUp();
        refused(
                run.given(again("MOBILE_MONEY", "CASH"))
                        .when(new ApprovePayoutRun(RUN, "ops_checker", AT)),
                PayoutRule.FLOAT_MUST_COVER_THE_RUN);
        floats = FloatCover.FULL;
        setUp();
        run.given(again("MOBILE_MONEY", "CASH"))
                .when(new ApprovePayoutRun(RUN, "ops_checker", AT))
                .expectEvents(runApproved());
    }

    /** By amount, and by count. */
    @Test
    void aRunThatIsTooLargeForOneNeedsTwoWhoDidNotMakeIt() {
        for (var tooSmall : List.of(new ApprovalLimits(59, 3), new ApprovalLimits(60, 2))) {
            limits = tooSmall;
            var endorsed = new PayoutRunEndorsed(RUN.toString(), "ops_second", AT);
            setUp();
            run.given(started())
                    .when(new ApprovePayoutRun(RUN, "ops_second", AT))
                    .expectEvents(endorsed);
            setUp();
            run.given(started(), endorsed)
                    .when(new ApprovePayoutRun(RUN, "ops_second", AT))
                    .expectNoEvents();
            setUp();
            refused(
                    run.given(started(), endorsed).when(new ApprovePayoutRun(RUN, "ops_maker", AT)),
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
            setUp();
            run.given(started(), endorsed)
                    .when(new ApprovePayoutRun(RUN, "ops_checker", AT))
                    .expectEvents(runApproved());
        }
        limits = new ApprovalLimits(60, 3);
        setUp();
        run.given(started())
                .when(new ApprovePayoutRun(RUN, "ops_checker", AT))
                .expectEvents(runApproved());
    }

    @Test
    void aNewAttemptHasLimitsOfItsOwnByItsRailAndByAnother() {
        var low = new ApprovalLimits.Limit(1, 1);
        limits = new ApprovalLimits(60, 3, Map.of(ApprovalKind.RAIL_OVERRIDE, low));
        setUp();
        run.given(again("BANK"))
                .when(new ApprovePayoutRun(RUN, "ops_checker", AT))
                .expectEvents(runApproved());
        setUp();
        run.given(again("MOBILE_MONEY"))
                .when(new ApprovePayoutRun(RUN, "ops_checker", AT))
                .expectEvents(new PayoutRunEndorsed(RUN.toString(), "ops_checker", AT));
    }

    @Test
    void aNewAttemptByAnotherRailIsHeldAgainstTheDayOfWhoApprovesIt() {
        day =
                (kind, person, _, micro, count) -> {
                    if (kind == ApprovalKind.RAIL_OVERRIDE
                            && person.equals("ops_checker")
                            && micro == ONE.totalMicro()
                            && count == ONE.payoutCount()) {
                        throw new Refused(
                                ApprovalRule.APPROVALS_OF_A_DAY_MUST_STAY_WITHIN_THE_LIMIT, "");
                    }
                };
        setUp();
        refused(
                run.given(again("MOBILE_MONEY")).when(new ApprovePayoutRun(RUN, "ops_checker", AT)),
                ApprovalRule.APPROVALS_OF_A_DAY_MUST_STAY_WITHIN_THE_LIMIT);
    }

    private static PayoutRunStarted again(String railBefore) {
        return again(railBefore, "BANK");
    }

    private static PayoutRunStarted again(String railBefore, String rail) {
        return new PayoutRunStarted(
                RUN.toString(),
                rail,
                "MVR",
                List.of(ONE),
                3,
                60_000_000,
                "ops_maker",
                AT,
                new Reissue("pay_" + "1".repeat(32), railBefore, "refused twice"));
    }

    private static OpenPayoutRun open(RunBatch... batches) {
        return new OpenPayoutRun(RUN, RailCode.BANK, "MVR", List.of(batches), "ops_maker", AT);
    }

    private static PayoutRunStarted started() {
        return new PayoutRunStarted(
                RUN.toString(), "BANK", "MVR", List.of(ONE), 3, 60_000_000, "ops_maker", AT);
    }

    private static PayoutRunApproved runApproved() {
        return new PayoutRunApproved(RUN.toString(), List.of(BATCH.toString()), "ops_checker", AT);
    }

    private static PayoutRunCancelled runCancelled() {
        return new PayoutRunCancelled(
                RUN.toString(), List.of(BATCH.toString()), "ops_maker", "wrong date", AT);
    }

    @Test
    void addsUpItsBatches() {
        run.givenNoPriorActivity().when(open(ONE)).expectEvents(started());
    }

    @Test
    void refusesARunWithoutPayees() {
        refused(run.givenNoPriorActivity().when(open()), PayoutRule.PAYOUT_RUN_MUST_HAVE_PAYEES);
    }

    @Test
    void isApprovedByASecondPersonOnce() {
        run.given(started())
                .when(new ApprovePayoutRun(RUN, "ops_checker", AT))
                .expectEvents(runApproved());
        setUp();
        run.given(started(), runApproved())
                .when(new ApprovePayoutRun(RUN, "ops_checker", LATER))
                .expectNoEvents();
    }

    @Test
    void refusesTheMakerAsApprover() {
        refused(
                run.given(started()).when(new ApprovePayoutRun(RUN, "ops_maker", AT)),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        setUp();
        refused(
                run.given(started(), runApproved())
                        .when(new ApprovePayoutRun(RUN, "ops_maker", AT)),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
    }

    @Test
    void refusesAThirdApprovalAndOneAfterTheCancellation() {
        refused(
                run.given(started(), runApproved())
                        .when(new ApprovePayoutRun(RUN, "ops_third", AT)),
                PayoutRule.PAYOUT_RUN_MUST_AWAIT_APPROVAL);
        setUp();
        refused(
                run.given(started(), runCancelled())
                        .when(new ApprovePayoutRun(RUN, "ops_checker", AT)),
                PayoutRule.PAYOUT_RUN_MUST_AWAIT_APPROVAL);
    }

    @Test
    void cannotBeCancelledOnceAllOfItHasBeenSent() {
        allSent = true;
        refused(
                run.given(started(), runApproved())
                        .when(new CancelPayoutRun(RUN, "ops_maker", "wrong date", AT)),
                PayoutRule.BATCH_MUST_NOT_BE_CANCELLED_ONCE_SUBMITTING);
        allSent = false;
        setUp();
        run.given(started(), runApproved())
                .when(new CancelPayoutRun(RUN, "ops_maker", "wrong date", AT))
                .expectEvents(runCancelled());
    }

    @Test
    void isCancelledOnce() {
        run.given(started())
                .when(new CancelPayoutRun(RUN, "ops_maker", "wrong date", AT))
                .expectEvents(runCancelled());
        setUp();
        refused(
                run.given(started(), runCancelled())
                        .when(new CancelPayoutRun(RUN, "ops_maker", "wrong date", AT)),
                PayoutRule.PAYOUT_RUN_MUST_NOT_BE_CANCELLED_TWICE);
    }
}
