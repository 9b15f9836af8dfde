package org.xpatvoices.ledger.grievance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.ledger.enrolment.EnrolledWorkers;
import org.xpatvoices.ledger.shredding.Fingerprints;
import org.xpatvoices.ledger.shredding.GrievanceVault;
import org.xpatvoices.ledger.shredding.Place;

import java.util.List;

/** Files a grievance once. No consent is asked for, because nobody will ever be sold it. */
@Component
class FileGrievanceHandler {
    private final EnrolledWorkers workers;
    private final Repository<Grievance> grievances;
    private final GrievanceVault vault;
    private final Fingerprints fingerprints;

    FileGrievanceHandler(
            EnrolledWorkers workers,
            Repository<Grievance> grievances,
            GrievanceVault vault,
            Fingerprints fingerprints) {
        this.workers = workers;
        this.grievances = grievances;
        this.vault = vault;
        this.fingerprints = fingerprints;
    }

    @CommandHandler
    RecordOutcome decide(FileGrievance command) throws Exception {
        workers.mustKnow(command.workerId(), command.hubId());
        var id = command.grievanceId().toString();
        var fingerprint =
                fingerprints.of(
                        id,
                        List.of(
                                command.workerId().toString(),
                                command.schemaVersion(),
                                command.answersJson()));
        var grievance = grievances.loadOrCreate(id, Grievance::new);
        if (grievance.invoke(known -> known.isRepeatedBy(fingerprint))) {
            return RecordOutcome.DUPLICATE;
        }
        var event = seal(command, fingerprint);
        grievance.execute(unheard -> unheard.file(event));
        return RecordOutcome.CREATED;
    }

    private GrievanceFiled seal(FileGrievance command, String fingerprint) {
        var id = command.grievanceId().toString();
        var content = vault.seal(placeOf(id, command.schemaVersion()), command.answersJson());
        return new GrievanceFiled(
                id,
                command.workerId().toString(),
                command.schemaVersion(),
                content,
                fingerprint,
                command.filedAt());
    }

    static Place placeOf(String grievanceId, String schemaVersion) {
        return new Place(
                GrievanceFiled.class.getSimpleName(), grievanceId, "content", schemaVersion);
    }
}
