package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.payouts.reconcile.Resolutions;

/** What two people agreed about a payout reaches the payout. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenBreakResolvedThenDecidePayout {
    private final Apart apart;

    WhenBreakResolvedThenDecidePayout(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(BreakResolved event) {
        var decision =
                Resolutions.decision(event.category(), BreakResolution.valueOf(event.resolution()));
        String payout = event.payoutId();
        String batch = event.batchId();
        if (decision == null || payout == null || batch == null) {
            return;
        }
        String statement = event.statementId();
        apart.offer(
                new DecidePayout(
                        BatchId.of(batch),
                        PayoutId.of(payout),
                        decision,
                        BreakId.of(event.breakId()),
                        statement == null ? null : StatementId.of(statement),
                        event.proposedBy(),
                        event.approvedBy(),
                        event.resolvedAt()));
    }
}
