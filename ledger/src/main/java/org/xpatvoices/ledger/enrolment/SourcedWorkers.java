package org.xpatvoices.ledger.enrolment;

import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_MUST_BE_ENROLLED;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.consent.Grants;

/** Loads the worker inside the running command, so that nothing can be withdrawn in between. */
@Component
class SourcedWorkers implements EnrolledWorkers {
    private final Repository<Worker> workers;

    SourcedWorkers(Repository<Worker> workers) {
        this.workers = workers;
    }

    @Override
    public Grants grantsOf(WorkerId workerId, @Nullable HubId hubId) {
        return load(workers, workerId).invoke(worker -> worker.grantsFor(workerId, hubId));
    }

    static Aggregate<Worker> load(Repository<Worker> workers, WorkerId workerId) {
        try {
            return workers.load(workerId.toString());
        } catch (AggregateNotFoundException _) {
            throw new Refused(WORKER_MUST_BE_ENROLLED, "There is no account " + workerId + ".");
        }
    }
}
