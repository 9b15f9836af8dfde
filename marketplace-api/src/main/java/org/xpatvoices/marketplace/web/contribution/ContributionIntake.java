package org.xpatvoices.marketplace.web.contribution;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.RecordAnswer;
import org.xpatvoices.contracts.contribution.RecordContributions;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.grievance.GetGrievances;
import org.xpatvoices.contracts.grievance.GrievanceView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.FieldFault;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.validation.ContributionValidator;
import org.xpatvoices.marketplace.validation.Fault;
import org.xpatvoices.marketplace.validation.FaultCode;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes records in: judges each whole, then sends the command it stands for. */
@Component
class ContributionIntake {
    private static final int FAULTS_TOLD_MAX = 50;
    private static final int NEWEST = 50;

    private final ContributionValidator validator;
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    ContributionIntake(
            ContributionValidator validator,
            CommandGateway commands,
            Queries queries,
            AwaitView awaitView,
            Clock clock) {
        this.validator = validator;
        this.commands = commands;
        this.queries = queries;
        this.awaitView = awaitView;
        this.clock = clock;
    }

    /** Refuses by throwing what every door throws. */
    RecordOutcome take(JsonNode record, Caller caller) {
        Object command = judge(record, caller);
        RecordOutcome outcome = send(command);
        if (command instanceof FileGrievance filed) {
            awaitView.until(() -> isListed(filed));
        }
        return outcome;
    }

    /** Whether its worker, who looks at once, would see it. */
    private boolean isListed(FileGrievance filed) {
        var newest = new GetGrievances(filed.workerId().toString(), null, null, NEWEST);
        return queries.list(newest, GrievanceView.class).stream()
                .anyMatch(one -> one.grievanceId().equals(filed.grievanceId().toString()));
    }

    RecordOutcome send(Object command) {
        return commands.sendAndWait(command);
    }

    List<RecordAnswer> send(RecordContributions many) {
        return commands.sendAndWait(many);
    }

    /** The command that a record without faults stands for. */
    Object judge(JsonNode record, Caller caller) {
        refuseFaults(record, caller);
        var envelope = new Envelope(record, caller);
        mayBring(envelope.schema(), caller);
        var now = clock.instant();
        return envelope.schema() == ContributionSchema.GRIEVANCE
                ? envelope.fileGrievance(now)
                : envelope.recordContribution(now);
    }

    private void refuseFaults(JsonNode record, Caller caller) {
        var faults = new ArrayList<>(validator.faultsOf(record));
        faults.addAll(Claims.faultsOf(record, caller));
        if (faults.isEmpty()) {
            return;
        }
        var problem =
                faults.stream().allMatch(fault -> fault.code() == FaultCode.UNKNOWN_FIELD)
                        ? WebProblem.UNKNOWN_FIELD
                        : WebProblem.INVALID_FIELD;
        throw problem.because(
                faults.size() == 1
                        ? "One place of this record is at fault."
                        : faults.size() + " places of this record are at fault.",
                told(faults));
    }

    private static List<FieldFault> told(List<Fault> faults) {
        return faults.stream()
                .limit(FAULTS_TOLD_MAX)
                .map(fault -> new FieldFault(fault.pointer(), fault.message()))
                .toList();
    }

    private static void mayBring(ContributionSchema schema, Caller caller) {
        var scope =
                schema == ContributionSchema.GRIEVANCE ? "grievances:write" : "contributions:write";
        var admitted =
                caller.kind() == WORKER || caller.kind() == HUB && caller.scopes().contains(scope);
        if (!admitted) {
            throw WebProblem.MISSING_SCOPE.because("A record of this form needs " + scope + ".");
        }
    }
}
