package org.xpatvoices.ledger.grievance;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.ledger.shredding.GrievanceVault;

/**
 * Destroys the keys of a worker's grievances once the log says that the worker is erased; an erased
 * worker files none, so it meets all there ever will be.
 */
@Component
@ProcessingGroup("ledger.grievances")
class GrievanceKeyDestruction {
    private final GrievanceVault vault;

    GrievanceKeyDestruction(GrievanceVault vault) {
        this.vault = vault;
    }

    @EventHandler
    void on(WorkerErased event) {
        vault.destroyKeysOf(event.workerId());
    }
}
