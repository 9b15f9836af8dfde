package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.CancelPayoutBatch;
import org.xpatvoices.contracts.payout.PayoutRunCancelled;

/** Gives back the money of every batch that the rail has not seen; the others refuse, rightly. */
@Component
@ProcessingGroup("payouts.runs")
@DisallowReplay
class WhenPayoutRunCancelledThenCancelBatches {
    private final Apart apart;

    WhenPayoutRunCancelledThenCancelBatches(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(PayoutRunCancelled event) {
        for (String batch : event.batchIds()) {
            apart.offer(
                    new CancelPayoutBatch(BatchId.of(batch), event.reason(), event.cancelledAt()));
        }
    }
}
