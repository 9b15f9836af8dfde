package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.PayoutBatchApproved;
import org.xpatvoices.payouts.payout.PaymentOrders;
import org.xpatvoices.payouts.rail.Rail;
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
        var ready = apart.run(() -> orders.of(BatchId.of(event.batchId())));
        Rail rail = rails.of(ready.rail());
        if (apart.run(rail::awake)) {
            submission.send(rail, ready.order());
        }
    }
}
