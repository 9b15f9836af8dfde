package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.ApprovePayoutBatch;
import org.xpatvoices.contracts.payout.PayoutRunApproved;

/** Carries an approval to every batch of the run; a batch that was approved ignores it. */
@Component
@ProcessingGroup("payouts.runs")
@DisallowReplay
class WhenPayoutRunApprovedThenApproveBatches {
    private final Apart apart;

    WhenPayoutRunApprovedThenApproveBatches(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(PayoutRunApproved event) {
        for (String batch : event.batchIds()) {
            apart.offer(
                    new ApprovePayoutBatch(
                            BatchId.of(batch), event.approvedBy(), event.approvedAt()));
        }
    }
}
