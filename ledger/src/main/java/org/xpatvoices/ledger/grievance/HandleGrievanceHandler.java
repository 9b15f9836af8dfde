package org.xpatvoices.ledger.grievance;

import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.GrievanceRule.REFERRAL_NEEDS_THE_WORKERS_CONSENT;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.grievance.EndGrievance;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.contracts.grievance.GrievanceState;
import org.xpatvoices.contracts.grievance.HandleGrievance;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.aggregate.Held;
import org.xpatvoices.ledger.enrolment.EnrolledWorkers;
import org.xpatvoices.ledger.shredding.GrievanceVault;

import tools.jackson.databind.json.JsonMapper;

/** Moves complaints on: the hub that enrolled the worker, and the worker who ends them. */
@Component
class HandleGrievanceHandler {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final EnrolledWorkers workers;
    private final Repository<Grievance> grievances;
    private final GrievanceVault vault;

    HandleGrievanceHandler(
            EnrolledWorkers workers, Repository<Grievance> grievances, GrievanceVault vault) {
        this.workers = workers;
        this.grievances = grievances;
        this.vault = vault;
    }

    @CommandHandler
    void decide(HandleGrievance command) {
        var grievance = Held.of(grievances, command.grievanceId(), Grievance::new);
        GrievanceFiled filed = grievance.invoke(Grievance::filed);
        mustBeOf(command.hubId(), filed);
        if (grievance.invoke(known -> known.isAt(command))) {
            return;
        }
        if (command.state() == GrievanceState.REFERRED) {
            refuseWithoutConsent(filed);
        }
        grievance.execute(known -> known.advance(command));
    }

    @CommandHandler
    void decide(EndGrievance command) {
        Held.of(grievances, command.grievanceId(), Grievance::new)
                .execute(known -> known.end(command));
    }

    /** Another hub must not even learn whose complaint it is. */
    private void mustBeOf(HubId hub, GrievanceFiled filed) {
        try {
            workers.mustKnow(WorkerId.of(filed.workerId()), hub);
        } catch (Refused notTheirs) {
            throw new Refused(GRIEVANCE_MUST_EXIST, "No such complaint of your workers.");
        }
    }

    /** The one answer that is read here; it goes nowhere else. */
    private void refuseWithoutConsent(GrievanceFiled filed) {
        var place = FileGrievanceHandler.placeOf(filed.grievanceId(), filed.schemaVersion());
        boolean agreed =
                vault.open(place, filed.content())
                        .map(JSON::readTree)
                        .map(content -> content.path("answers").path("consentToRefer"))
                        .map(answer -> answer.isBoolean() && answer.asBoolean())
                        .orElse(false);
        if (!agreed) {
            throw new Refused(
                    REFERRAL_NEEDS_THE_WORKERS_CONSENT,
                    "consentToRefer was not answered with yes.");
        }
    }
}
