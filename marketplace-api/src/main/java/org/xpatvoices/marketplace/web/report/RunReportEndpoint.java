package org.xpatvoices.marketplace.web.report;

import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;

@RestController
@Tag(name = "Compliance reports")
class RunReportEndpoint {
    private static final String AUDITORS = "/v1/reports/compliance";

    private final CommandGateway commands;
    private final ReportReader reports;
    private final Clock clock;

    RunReportEndpoint(CommandGateway commands, ReportReader reports, Clock clock) {
        this.commands = commands;
        this.reports = reports;
        this.clock = clock;
    }

    @PostMapping("/v1/reports/compliance")
    @Admit(scope = "reports:write", to = AUDITOR)
    @Idempotent
    @Operation(
            summary = "Run the indicators C01 to C22 for a cell that is assigned to you",
            description =
                    "Counts rounded to 5 over at least 11 workers (20 for screenings) of 3"
                            + " employers. Workers are held back where a figure could be subtracted"
                            + " from an earlier report.")
    ResponseEntity<ReportAnswer> run(
            @Valid @RequestBody ReportBody body, Caller caller, IdempotencyKey key) {
        var id = new ReportId(key.idFor("report"));
        commands.sendAndWait(body.run(id, caller.partyId(), clock.instant()));
        return ResponseEntity.created(URI.create(AUDITORS + "/" + id))
                .body(ReportAnswer.of(reports.fresh(id, caller.partyId()), AUDITORS));
    }
}
