package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.BeginSubmission;
import org.xpatvoices.contracts.payout.PayoutBatchApproved;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.contracts.payout.RecordSubmission;
import org.xpatvoices.contracts.payout.RecordUnknownOutcome;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.contracts.payout.SubmissionStart;
import org.xpatvoices.payouts.payout.PaymentOrders;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.time.Clock;
import java.util.List;

/**
 * Sends an approved batch, once. The intent is durable before the send; told of the same batch
 * again after a crash, this finds the intent, sends nothing and says that the outcome is not known.
 */
@Component
@ProcessingGroup("payouts.submit")
@DisallowReplay
class WhenPayoutBatchApprovedThenSubmit {
    private final PaymentOrders orders;
    private final Rails rails;
    private final Apart apart;
    private final Clock clock;

    WhenPayoutBatchApprovedThenSubmit(PaymentOrders orders, Rails rails, Apart apart, Clock clock) {
        this.orders = orders;
        this.rails = rails;
        this.apart = apart;
        this.clock = clock;
    }

    @EventHandler
    void react(PayoutBatchApproved event) {
        var batch = BatchId.of(event.batchId());
        var ready = apart.run(() -> orders.of(batch));
        Rail rail = rails.of(ready.rail());
        PaymentFile file = rail.file(event.batchId(), List.of(ready.order()));
        SubmissionStart start =
                apart.send(
                        new BeginSubmission(batch, rail.channel(), file.sha256(), clock.instant()));
        switch (start) {
            case BEGUN -> submit(batch, rail, ready.order(), file);
            case INTERRUPTED -> interrupted(batch, rail);
            case OVER -> {}
        }
    }

    private void submit(BatchId batch, Rail rail, PaymentOrder order, PaymentFile file) {
        var reply = apart.run(() -> rail.submit(batch.toString(), order, file));
        switch (reply) {
            case SubmissionReply.Reported(var sha256, var words) -> {
                apart.send(new RecordSubmission(batch, clock.instant()));
                apart.send(new RecordProviderReport(batch, sha256, words, clock.instant()));
            }
            case SubmissionReply.HandedOver() ->
                    apart.send(new RecordSubmission(batch, clock.instant()));
            case SubmissionReply.Unknown(var reason) ->
                    apart.send(new RecordUnknownOutcome(batch, reason, clock.instant()));
        }
    }

    /** A file in an operator's hands cannot be lost on a wire; anything else may have arrived. */
    private void interrupted(BatchId batch, Rail rail) {
        if (rail.channel() == SubmissionChannel.FILE) {
            apart.send(new RecordSubmission(batch, clock.instant()));
        } else {
            apart.send(
                    new RecordUnknownOutcome(
                            batch, "interrupted before the answer was kept", clock.instant()));
        }
    }
}
