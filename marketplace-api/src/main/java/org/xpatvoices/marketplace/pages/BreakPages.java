package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.reconcile.CountBreaks;
import org.xpatvoices.contracts.reconcile.GetBreak;
import org.xpatvoices.contracts.reconcile.GetBreaks;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.NamedPayouts;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/**
 * Differences in the console, those that risk a double payment first: one proposes, another
 * approves.
 */
@Controller
class BreakPages {
    /** The states that the list can be narrowed to. */
    enum BreakState {
        OPEN,
        RESOLUTION_PROPOSED,
        RESOLVED
    }

    private final Queries queries;
    private final CommandGateway commands;
    private final NamedPayouts named;
    private final AwaitView await;
    private final Clock clock;

    BreakPages(
            Queries queries,
            CommandGateway commands,
            NamedPayouts named,
            AwaitView await,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.named = named;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/breaks")
    String breaks(@RequestParam @Nullable BreakState state, PageRequest page, Model model) {
        String name = state == null ? null : state.name();
        model.addAttribute(
                "breaks",
                ListPage.cut(
                        queries.list(
                                new GetBreaks(name, page.after(), page.limitAndOne()),
                                BreakView.class),
                        page,
                        BreakView::sortKey,
                        queries.one(new CountBreaks(name), Long.class),
                        name == null ? "" : "&state=" + name));
        model.addAttribute("states", BreakState.values());
        model.addAttribute("state", state);
        return "console/breaks";
    }

    @PostMapping("/console/breaks/{breakId}/resolution")
    String propose(
            @PathVariable String breakId,
            @RequestParam BreakResolution resolution,
            @RequestParam String note,
            @RequestParam(defaultValue = "") String payoutId,
            @RequestParam(defaultValue = "") String recordedAs,
            Caller caller) {
        BreakId id = BreakId.of(breakId);
        var payout = payoutId.isBlank() ? null : PayoutId.of(payoutId.strip());
        return change(
                id,
                new ProposeResolution(
                        id,
                        resolution,
                        note,
                        caller.partyId(),
                        clock.instant(),
                        payout,
                        named.batchOf(payout),
                        recordedAs.isBlank() ? null : recordedAs.strip()));
    }

    @PostMapping("/console/breaks/{breakId}/approval")
    String approve(
            @PathVariable String breakId,
            @RequestParam int proposal,
            @RequestParam boolean approved,
            Caller caller) {
        BreakId id = BreakId.of(breakId);
        return change(
                id,
                new ApproveResolution(id, proposal, approved, caller.partyId(), clock.instant()));
    }

    private String change(BreakId id, Object command) {
        String before = state(id);
        commands.sendAndWait(command);
        await.until(() -> !state(id).equals(before));
        return "redirect:/console/breaks";
    }

    private String state(BreakId id) {
        return queries.maybe(new GetBreak(id), BreakView.class)
                .map(it -> it.state() + it.proposal() + it.endorsedBy())
                .orElse("");
    }
}
