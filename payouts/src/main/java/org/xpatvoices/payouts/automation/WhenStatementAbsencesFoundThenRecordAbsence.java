package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.StatementAbsencesFound;

/** Tells every batch which of its payouts a closed statement ought to have shown. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenStatementAbsencesFoundThenRecordAbsence {
    private final Apart apart;

    WhenStatementAbsencesFoundThenRecordAbsence(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(StatementAbsencesFound event) {
        Consequences.of(event).forEach(apart::offer);
    }
}
