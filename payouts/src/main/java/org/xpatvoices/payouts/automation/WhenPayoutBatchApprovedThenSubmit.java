package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.PayoutBatchApproved;
import org.xpatvoices.contracts.payout.PayoutHoldLifted;
import org.xpatvoices.payouts.payout.PaymentOrders;
import org.xpatvoices.payouts.rail.Rails;

import java.time.Clock;

/** Sends an approved batch, once; where the rail sleeps it waits until that wakes. */
@Component
@ProcessingGroup("payouts.submit")
@DisallowReplay
class WhenPayoutBatchApprovedThenSubmit {
    private final PaymentOrders orders;
    private final Rails rails;
    private final Apart apart;
    private final Submission submission;

    WhenPayoutBatchApprovedThenSubmit(PaymentOrders orders, Rails rails, Apart apart, Clock clock) {
        this.orders = orders;
        this.rails = rails;
        this.apart = apart;
        this.submission = new Submission(apart, clock);
    }

    @EventHandler
    void react(PayoutBatchApproved event) {
        submit(BatchId.of(event.batchId()));
    }

    /** A batch of which everything was held has not gone yet. */
    @EventHandler
    void react(PayoutHoldLifted event) {
        submit(BatchId.of(event.batchId()));
    }

    private void submit(BatchId batch) {
        apart.run(() -> orders.ifApproved(batch))
                .map(ready -> rails.of(ready.rail()))
                .filter(rail -> apart.run(rail::awake))
                .ifPresent(
                        rail ->
                                submission.send(
                                        rail,
                                        batch,
                                        () -> apart.run(() -> orders.of(batch)).order()));
    }
}
