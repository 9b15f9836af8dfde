package org.xpatvoices.ledger.contribution;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.ledger.consent.Grants;
import org.xpatvoices.ledger.consent.Permission;
import org.xpatvoices.ledger.enrolment.EnrolledWorkers;
import org.xpatvoices.ledger.shredding.ContentVault;

import java.util.List;
import java.util.Objects;

/**
 * Records a contribution once. The worker comes first: it tells whether the caller may speak of it
 * at all, and holding it keeps a withdrawal from slipping in between the check and the event. A
 * resend is answered even when its consent has ended since: what happened, happened.
 */
@Component
class RecordContributionHandler {
    private final EnrolledWorkers workers;
    private final Repository<Contribution> contributions;
    private final RecordedContributions recorded;
    private final ContentVault vault;

    RecordContributionHandler(
            EnrolledWorkers workers,
            Repository<Contribution> contributions,
            RecordedContributions recorded,
            ContentVault vault) {
        this.workers = workers;
        this.contributions = contributions;
        this.recorded = recorded;
        this.vault = vault;
    }

    /**
     * Nearly all are new, and for those one look into an index replaces loading what is not there.
     * Two at once with one id: those of one worker wait for each other, of two workers one wins the
     * append.
     */
    @CommandHandler
    RecordOutcome decide(RecordContribution command) throws Exception {
        return decide(command, event -> contributions.newInstance(() -> new Contribution(event)));
    }

    /** Gives what was decided its place in the log. */
    interface Beginning {
        void of(ContributionRecorded event) throws Exception;
    }

    RecordOutcome decide(RecordContribution command, Beginning beginning) throws Exception {
        var id = command.contributionId().toString();
        var grants = workers.grantsOf(command.workerId(), command.hubId());
        if (!recorded.isUnheardOf(command.contributionId())) {
            contributions
                    .load(id)
                    .execute(known -> known.mustBeRepeatedBy(command, vault::fingerprint));
            return RecordOutcome.DUPLICATE;
        }
        var permittedUnder = permit(command, grants);
        beginning.of(seal(command, permittedUnder));
        return RecordOutcome.CREATED;
    }

    private List<String> permit(RecordContribution command, Grants grants) {
        RecordingRules.captureMustNotLieInTheFuture(command);
        RecordingRules.mustNotSupersedeItself(command);
        var schema =
                ContributionSchema.of(command.schemaId(), command.schemaVersion()).orElseThrow();
        var permittedUnder =
                Permission.under(
                        grants, command.grantIds(), Categories.of(schema), command.recordedAt());
        if (command.supersedes() != null) {
            recorded.find(command.supersedes())
                    .ifPresent(earlier -> RecordingRules.mayReplace(command, earlier));
        }
        return permittedUnder;
    }

    private ContributionRecorded seal(RecordContribution command, List<String> grantIds) {
        var id = command.contributionId().toString();
        var place = Content.placeOf(id, command.schemaId(), command.schemaVersion());
        var sealing = vault.seal(place, grantIds, command.answersJson(), Content.partsOf(command));
        return new ContributionRecorded(
                id,
                command.workerId().toString(),
                command.hubId() == null ? null : command.hubId().toString(),
                command.schemaId(),
                command.schemaVersion(),
                grantIds,
                command.referencePeriod(),
                command.capturedAt(),
                command.channel().name(),
                command.language(),
                command.attestation().name(),
                command.supersedes() == null ? null : Objects.toString(command.supersedes()),
                command.jobRef(),
                sealing.content(),
                sealing.fingerprint(),
                command.recordedAt());
    }
}
