package org.xpatvoices.payouts.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.xpatvoices.contracts.payout.ApprovePayoutBatch;
import org.xpatvoices.contracts.payout.BeginSubmission;
import org.xpatvoices.contracts.payout.PayoutBatchApproved;
import org.xpatvoices.contracts.payout.PayoutBatchSubmitting;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.SubmissionStart;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a batch is about to send. */
final class Intent {
    private static final String CHECKED = "an earlier payout of its payee is being checked";

    private static final String NOTHING = "nothing of it is left to send";

    private Intent() {}

    /** Lets a batch go, without those of whom it is known that an earlier one may have arrived. */
    static void approve(
            ApprovePayoutBatch command,
            String runId,
            Trails trails,
            Trails.Frame frame,
            CheckedPayees checked) {
        apply(
                new PayoutBatchApproved(
                        frame.batchId(), runId, command.approvedBy(), command.approvedAt()));
        var going = trails.going();
        giveBack(going, checked.known(payees(going)), frame, command.approvedAt());
        endIfNothingIsLeft(BatchPhase.APPROVED, trails, frame, command.approvedAt());
    }

    /**
     * Changed, and not begun, if the request pays other payouts than those that are going now; or
     * if it pays somebody who may have the money of an earlier payout. Theirs is payable again, so
     * that the earlier one can be taken back from it, and no run takes it before that is decided.
     */
    static SubmissionStart begin(
            BeginSubmission command, Trails trails, Trails.Frame frame, CheckedPayees checked) {
        var going = trails.going();
        var ids = going.stream().map(PayoutMoney::payoutId).sorted().toList();
        if (!ids.equals(command.payoutIds().stream().sorted().toList())
                || giveBack(going, checked.among(payees(going)), frame, command.submittingAt())) {
            endIfNothingIsLeft(BatchPhase.APPROVED, trails, frame, command.submittingAt());
            return SubmissionStart.CHANGED;
        }
        apply(
                new PayoutBatchSubmitting(
                        frame.batchId(),
                        frame.batchId(),
                        frame.rail(),
                        command.channel().name(),
                        command.requestSha256(),
                        frame.currency(),
                        going,
                        command.submittingAt()));
        return SubmissionStart.BEGUN;
    }

    /** What waits for its rail, and neither goes nor is held, would wait for ever. */
    static void endIfNothingIsLeft(
            BatchPhase phase, Trails trails, Trails.Frame frame, Instant at) {
        if (phase == BatchPhase.APPROVED
                && trails.going().isEmpty()
                && !trails.anyIn(PayoutState.HELD, phase)) {
            release(List.of(), PayoutsReleased.Origin.RESERVED, NOTHING, frame, at);
        }
    }

    private static List<String> payees(List<PayoutMoney> going) {
        return going.stream().map(PayoutMoney::payeeId).distinct().toList();
    }

    private static boolean giveBack(
            List<PayoutMoney> going, Set<String> checked, Trails.Frame frame, Instant at) {
        var theirs = going.stream().filter(one -> checked.contains(one.payeeId())).toList();
        if (theirs.isEmpty()) {
            return false;
        }
        release(theirs, PayoutsReleased.Origin.CANCELLED, CHECKED, frame, at);
        return true;
    }

    private static void release(
            List<PayoutMoney> payouts,
            PayoutsReleased.Origin origin,
            String reason,
            Trails.Frame frame,
            Instant at) {
        apply(
                new PayoutsReleased(
                        frame.batchId(),
                        frame.rail(),
                        frame.currency(),
                        payouts,
                        origin.name(),
                        null,
                        reason,
                        at));
    }
}
