package org.xpatvoices.marketplace.web.reconcile;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

@RestController
@Tag(name = "Operators: reconciliation")
class ImportStatementEndpoint {
    private final CommandGateway commands;
    private final ReconciliationReader reconciliations;
    private final Clock clock;

    ImportStatementEndpoint(
            CommandGateway commands, ReconciliationReader reconciliations, Clock clock) {
        this.commands = commands;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    /** What was made of the file; {@code repeated} when these bytes had come before. */
    record Answer(
            String sha256,
            String kind,
            int lines,
            boolean repeated,
            List<ReconciliationAnswer> statements) {}

    @PostMapping(
            path = "/v1/ops/statements",
            consumes = {
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @ResponseStatus(HttpStatus.CREATED)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Import a file of the bank: camt.053, camt.054, camt.052 or pain.002",
            description =
                    "Whole or not at all. The same bytes again answer what they answered first"
                            + " and change nothing.")
    Answer importFile(@RequestBody byte[] file, Caller caller) {
        ImportOutcome outcome =
                commands.sendAndWait(new ImportStatement(file, caller.partyId(), clock.instant()));
        return new Answer(
                outcome.sha256(),
                outcome.kind(),
                outcome.lines(),
                outcome.repeated(),
                outcome.statementIds().stream()
                        .map(StatementId::of)
                        .map(reconciliations::settled)
                        .toList());
    }
}
