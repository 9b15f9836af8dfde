package org.xpatvoices.marketplace.web.report;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.report.DecideReport;
import org.xpatvoices.contracts.report.GetReportProposals;
import org.xpatvoices.contracts.report.ReportProposalView;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** What everybody may read: one operator proposes it, another publishes it. */
@RestController
@Tag(name = "Compliance reports")
class PublicReportEndpoint {
    private static final String PUBLIC = "/v1/reports";

    private final CommandGateway commands;
    private final ReportReader reports;
    private final Queries queries;
    private final Clock clock;

    PublicReportEndpoint(
            CommandGateway commands, ReportReader reports, Queries queries, Clock clock) {
        this.commands = commands;
        this.reports = reports;
        this.queries = queries;
        this.clock = clock;
    }

    /** What waits for a second person. */
    record ProposedAnswer(String reportId, String decision) {}

    record DecisionBody(@NotNull Boolean approved) {}

    @PostMapping("/v1/ops/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Propose a compliance report for everybody",
            description =
                    "Of a period that is over for the publication delay: shares over at least 20"
                            + " workers with discrete Gaussian noise, paid from the year's privacy"
                            + " budget. Nothing is counted until another operator publishes it.")
    ProposedAnswer propose(@Valid @RequestBody ReportBody body, Caller caller, IdempotencyKey key) {
        var id = new ReportId(key.idFor("report"));
        commands.sendAndWait(body.proposal(id, caller.partyId(), clock.instant()));
        return new ProposedAnswer(id.toString(), "/v1/ops/reports/" + id + "/approval");
    }

    @GetMapping("/v1/ops/report-proposals")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Public reports that wait for a second operator, newest first")
    Page<ReportProposalView> proposals(PageRequest page) {
        return Page.cut(
                queries.list(
                        new GetReportProposals(page.afterPosition(), page.limitAndOne()),
                        ReportProposalView.class),
                page,
                one -> Long.toString(one.position()));
    }

    @PostMapping("/v1/ops/reports/{reportId}/approval")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Publish a report that another operator proposed, or decline it",
            description =
                    "Published it stays as it is for ever, signed and in the log; the answer is the"
                            + " report. Declined, the answer is empty (204).")
    ResponseEntity<ReportAnswer> decide(
            @PathVariable ReportId reportId, @Valid @RequestBody DecisionBody body, Caller caller) {
        commands.sendAndWait(
                new DecideReport(reportId, body.approved(), caller.partyId(), clock.instant()));
        return body.approved()
                ? ResponseEntity.ok(ReportAnswer.of(reports.fresh(reportId, null), PUBLIC))
                : ResponseEntity.noContent().build();
    }
}
