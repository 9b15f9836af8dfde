package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

/** Hands every batch the lines that show its payouts; the batch decides what they prove. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenStatementLinesReadThenRecordEvidence {
    private final Apart apart;

    WhenStatementLinesReadThenRecordEvidence(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(StatementLinesRead event) {
        // One for each batch that the lines are of, which know nothing of each other.
        apart.offerAll(Consequences.evidenceIn(event));
        ReturnedPayouts.in(event).forEach(apart::offer);
    }
}
