package org.xpatvoices.ledger.grievance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.ledger.enrolment.EnrolledWorkers;
import org.xpatvoices.ledger.shredding.GrievanceVault;
import org.xpatvoices.ledger.shredding.Place;

/** Files a grievance once. No consent is asked for, because nobody will ever be sold it. */
@Component
class FileGrievanceHandler {
    private final EnrolledWorkers workers;
    private final Repository<Grievance> grievances;
    private final GrievanceVault vault;

    FileGrievanceHandler(
            EnrolledWorkers workers, Repository<Grievance> grievances, GrievanceVault vault) {
        this.workers = workers;
        this.grievances = grievances;
        this.vault = vault;
    }

    @CommandHandler
    RecordOutcome decide(FileGrievance command) throws Exception {
        workers.mustKnow(command.workerId(), command.hubId());
        var id = command.grievanceId().toString();
        var grievance = grievances.loadOrCreate(id, Grievance::new);
        if (grievance.invoke(known -> known.isRepeatedBy(command, vault::fingerprint))) {
            return RecordOutcome.DUPLICATE;
        }
        var event = seal(command);
        grievance.execute(unheard -> unheard.file(event));
        return RecordOutcome.CREATED;
    }

    private GrievanceFiled seal(FileGrievance command) {
        var id = command.grievanceId().toString();
        var worker = command.workerId().toString();
        var sealing =
                vault.seal(
                        placeOf(id, command.schemaVersion()),
                        worker,
                        command.answersJson(),
                        Grievance.partsOf(command));
        return new GrievanceFiled(
                id,
                worker,
                command.schemaVersion(),
                sealing.content(),
                sealing.fingerprint(),
                command.filedAt());
    }

    static Place placeOf(String grievanceId, String schemaVersion) {
        return new Place(
                GrievanceFiled.class.getSimpleName(), grievanceId, "content", schemaVersion);
    }
}
