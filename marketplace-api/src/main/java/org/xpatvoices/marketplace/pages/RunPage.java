package org.xpatvoices.marketplace.pages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.ApprovePayoutRun;
import org.xpatvoices.contracts.payout.CancelPayoutRun;
import org.xpatvoices.contracts.payout.CheckedPayoutView;
import org.xpatvoices.contracts.payout.GetCheckedPayouts;
import org.xpatvoices.contracts.payout.GetNewAttempt;
import org.xpatvoices.contracts.payout.GetPayoutRun;
import org.xpatvoices.contracts.payout.NewAttemptView;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** One payout run: one operator has made it, another lets it go, and anybody calls it back. */
@Controller
class RunPage {
    /** More than these nobody reads; the run leaves them all out. */
    private static final int CHECKED_MAX = 100;

    private static final String CANCELLED = "CANCELLED";
    private static final Set<String> UNSENT = Set.of("RESERVED", "APPROVED");

    private final Queries queries;
    private final CommandGateway commands;
    private final AwaitView await;
    private final Clock clock;

    RunPage(Queries queries, CommandGateway commands, AwaitView await, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/runs/{runId}")
    String run(@PathVariable String runId, Caller caller, Model model) {
        PayoutRunId id = PayoutRunId.of(runId);
        PayoutRunView run = find(id);
        model.addAttribute("run", run);
        model.addAttribute("own", run.startedBy().equals(caller.partyId()));
        model.addAttribute(
                "unsent", run.batches().stream().anyMatch(one -> UNSENT.contains(one.phase())));
        model.addAttribute(
                "carried", run.batches().stream().anyMatch(one -> "FILE".equals(one.channel())));
        model.addAttribute(
                "checked",
                queries.list(new GetCheckedPayouts(id, CHECKED_MAX), CheckedPayoutView.class));
        queries.maybe(new GetNewAttempt(id), NewAttemptView.class)
                .ifPresent(one -> model.addAttribute("attempt", one));
        return "console/run";
    }

    @PostMapping("/console/runs/{runId}/approval")
    String approve(@PathVariable String runId, Caller caller) {
        PayoutRunId id = PayoutRunId.of(runId);
        String state =
                commands.sendAndWait(new ApprovePayoutRun(id, caller.partyId(), clock.instant()));
        return shown(id, state);
    }

    @PostMapping("/console/runs/{runId}/cancellation")
    String cancel(
            @PathVariable String runId,
            @RequestParam @NotBlank @Size(max = 200) String reason,
            Caller caller) {
        PayoutRunId id = PayoutRunId.of(runId);
        commands.sendAndWait(new CancelPayoutRun(id, caller.partyId(), reason, clock.instant()));
        return shown(id, CANCELLED);
    }

    private String shown(PayoutRunId id, String state) {
        var seen = List.of(state, CANCELLED); // it ends at once if nobody is left in it
        await.until(() -> seen.contains(find(id).state()));
        return "redirect:/console/runs/" + id;
    }

    private PayoutRunView find(PayoutRunId id) {
        return queries.maybe(new GetPayoutRun(id), PayoutRunView.class)
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("No payout run " + id + "."));
    }
}
