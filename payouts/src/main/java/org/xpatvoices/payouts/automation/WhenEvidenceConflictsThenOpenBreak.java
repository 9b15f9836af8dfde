package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.PayoutConflictFound;
import org.xpatvoices.contracts.payout.PayoutReceiptConfirmed;
import org.xpatvoices.contracts.payout.PayoutsLeftToPeople;
import org.xpatvoices.contracts.payout.PayoutsMissed;

/** A payout about which two sides disagree, or one is silent, waits for a person. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenEvidenceConflictsThenOpenBreak {
    private final Apart apart;

    WhenEvidenceConflictsThenOpenBreak(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(PayoutConflictFound event) {
        apart.offer(Consequences.of(event));
    }

    @EventHandler
    void react(PayoutsMissed event) {
        apart.offerAll(Consequences.of(event));
    }

    @EventHandler
    void react(PayoutsLeftToPeople event) {
        LeftPayouts.breaksOf(event).forEach(apart::offer);
    }

    @EventHandler
    void react(PayoutReceiptConfirmed event) {
        var opened = Consequences.of(event);
        if (opened != null) {
            apart.offer(opened);
        }
    }
}
