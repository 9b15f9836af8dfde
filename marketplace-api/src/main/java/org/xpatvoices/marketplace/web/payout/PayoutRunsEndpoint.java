package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.GetPayoutFunnel;
import org.xpatvoices.contracts.payout.PayoutFileView;
import org.xpatvoices.contracts.payout.PayoutFunnelView;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.contracts.payout.TakePayoutFile;
import org.xpatvoices.marketplace.paging.FileAnswer;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

@RestController
@Tag(name = "Operators: payouts")
class PayoutRunsEndpoint {
    private final PayoutRunReader runs;
    private final Queries queries;
    private final CommandGateway commands;
    private final Clock clock;

    PayoutRunsEndpoint(
            PayoutRunReader runs, Queries queries, CommandGateway commands, Clock clock) {
        this.runs = runs;
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    record Step(String state, long count, Money amount, List<Age> ages) {}

    record Age(String age, long count, Money amount) {}

    record Funnel(Instant at, List<Step> steps) {}

    @GetMapping("/v1/ops/payout-runs")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Tagged
    @Operation(summary = "Payout runs, newest first")
    Page<PayoutRunAnswer> list(PageRequest page) {
        return Page.cut(runs.list(page), page, PayoutRunView::runId).map(PayoutRunAnswer::of);
    }

    @GetMapping("/v1/ops/payout-runs/{runId}")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Tagged
    @Operation(summary = "One run: its batches, and where its money is")
    PayoutRunAnswer one(@PathVariable PayoutRunId runId) {
        return runs.one(runId);
    }

    @GetMapping("/v1/ops/payout-runs/{runId}/file")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "The approved run as one bank file (pain.001.001.09), to be carried there",
            description =
                    "Only of a run that goes by file, and always the same one; whoever takes it is"
                            + " in the audit trail.")
    ResponseEntity<byte[]> file(
            @PathVariable PayoutRunId runId, Caller caller, HttpServletRequest request) {
        runs.one(runId);
        PayoutFileView file =
                commands.sendAndWait(new TakePayoutFile(runId, caller.partyId(), clock.instant()));
        return FileAnswer.of(
                file.content(), file.name(), MediaType.parseMediaType(file.mediaType()), request);
    }

    @GetMapping("/v1/ops/payout-funnel")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "How many payouts and how much money are in which state, by age")
    Funnel funnel() {
        var view = queries.one(new GetPayoutFunnel(clock.instant()), PayoutFunnelView.class);
        return new Funnel(view.at(), view.steps().stream().map(PayoutRunsEndpoint::step).toList());
    }

    private static Step step(PayoutFunnelView.Step step) {
        String currency = step.currency();
        return new Step(
                step.state(),
                step.count(),
                new Money(step.amountMicro(), currency),
                step.ages().stream()
                        .map(
                                age ->
                                        new Age(
                                                age.label(),
                                                age.count(),
                                                new Money(age.amountMicro(), currency)))
                        .toList());
    }
}
