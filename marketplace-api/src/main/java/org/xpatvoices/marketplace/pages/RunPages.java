package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.CountPayoutRuns;
import org.xpatvoices.contracts.payout.GetPayoutRun;
import org.xpatvoices.contracts.payout.GetPayoutRuns;
import org.xpatvoices.contracts.payout.PayoutFileView;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.contracts.payout.TakePayoutFile;
import org.xpatvoices.contracts.rail.GetRails;
import org.xpatvoices.contracts.rail.RailView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Payout runs in the console, and their files. */
@Controller
class RunPages {
    private final Queries queries;
    private final CommandGateway commands;
    private final AwaitView await;
    private final Clock clock;

    RunPages(Queries queries, CommandGateway commands, AwaitView await, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/runs")
    String runs(PageRequest page, Model model) {
        // The form's own id makes a double click, or a reload, the same run.
        model.addAttribute("freshRunId", new PayoutRunId(UUID.randomUUID()).toString());
        model.addAttribute("rails", connected());
        model.addAttribute(
                "runs",
                ListPage.cut(
                        queries.list(
                                new GetPayoutRuns(page.after(), page.limitAndOne()),
                                PayoutRunView.class),
                        page,
                        PayoutRunView::runId,
                        queries.one(new CountPayoutRuns(), Long.class)));
        return "console/runs";
    }

    /** Nobody is offered a way of paying that no provider is there for. */
    private List<RailCode> connected() {
        return queries.list(new GetRails(), RailView.class).stream()
                .filter(RailView::connected)
                .map(RailView::rail)
                .toList();
    }

    @PostMapping("/console/runs")
    String start(
            @RequestParam String runId,
            @RequestParam RailCode rail,
            @RequestParam String currency,
            Caller caller) {
        PayoutRunId id = PayoutRunId.of(runId);
        commands.sendAndWait(
                new StartPayoutRun(id, rail, currency, caller.partyId(), clock.instant()));
        await.present(() -> queries.maybe(new GetPayoutRun(id), PayoutRunView.class));
        return "redirect:/console/runs/" + id;
    }

    @GetMapping("/console/runs/{runId}/file")
    ResponseEntity<byte[]> file(@PathVariable String runId, Caller caller) {
        PayoutRunId id = PayoutRunId.of(runId);
        if (queries.maybe(new GetPayoutRun(id), PayoutRunView.class).isEmpty()) {
            throw WebProblem.NOT_FOUND.because("No payout run " + id + ".");
        }
        PayoutFileView file =
                commands.sendAndWait(new TakePayoutFile(id, caller.partyId(), clock.instant()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name()).build().toString())
                .body(file.content());
    }
}
