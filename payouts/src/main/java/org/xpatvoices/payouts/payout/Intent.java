package org.xpatvoices.payouts.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.xpatvoices.contracts.payout.BeginSubmission;
import org.xpatvoices.contracts.payout.PayoutBatchSubmitting;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.SubmissionStart;

import java.util.List;

/** What a batch is about to send. */
final class Intent {
    private Intent() {}

    /** Changed, and not begun, if the request pays other payouts than those that are going now. */
    static SubmissionStart begin(
            BeginSubmission command, List<PayoutMoney> going, Trails.Frame frame) {
        var ids = going.stream().map(PayoutMoney::payoutId).sorted().toList();
        if (!ids.equals(command.payoutIds().stream().sorted().toList())) {
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
}
