package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.BreakResolved;

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
        var decision = Consequences.of(event);
        if (decision != null) {
            apart.offer(decision);
        }
    }
}
