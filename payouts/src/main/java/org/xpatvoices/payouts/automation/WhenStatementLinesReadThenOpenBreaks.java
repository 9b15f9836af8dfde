package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

/** Whatever a statement shows and nobody can explain waits for a person. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenStatementLinesReadThenOpenBreaks {
    private final Apart apart;

    WhenStatementLinesReadThenOpenBreaks(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(StatementLinesRead event) {
        apart.offerAll(Consequences.breaksIn(event));
    }

    @EventHandler
    void react(StatementGapFound event) {
        apart.offer(Consequences.of(event));
    }
}
