package org.xpatvoices.ledger.enrolment;

import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_ID_IS_ALREADY_TAKEN;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.GrantOutcome;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.shredding.GrantKeys;

/** Grants a consent and makes the key that everything recorded under it will need. */
@Component
class GrantConsentHandler {
    private final Repository<Worker> workers;
    private final GrantKeys keys;

    GrantConsentHandler(Repository<Worker> workers, GrantKeys keys) {
        this.workers = workers;
        this.keys = keys;
    }

    @CommandHandler
    GrantOutcome decide(GrantConsent command) {
        var worker = SourcedWorkers.load(workers, command.workerId());
        var granted = worker.invoke(known -> known.decide(command));
        if (granted.isEmpty()) {
            return GrantOutcome.UNCHANGED;
        }
        var event = granted.get();
        if (!keys.make(event.grantId(), event.workerId())) {
            throw new Refused(
                    CONSENT_ID_IS_ALREADY_TAKEN,
                    "Consent " + command.grantId() + " is not one of this worker.");
        }
        worker.execute(known -> known.grant(event));
        return GrantOutcome.GRANTED;
    }
}
