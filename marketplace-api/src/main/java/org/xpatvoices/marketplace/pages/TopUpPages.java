package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.TopUpId;
import org.xpatvoices.contracts.rail.DecideTopUp;
import org.xpatvoices.contracts.rail.FloatTopUpView;
import org.xpatvoices.contracts.rail.GetFloatTopUps;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

/** Transfers to floats in the console; who has proposed one does not approve it. */
@Controller
class TopUpPages {
    private static final int SHOWN = 100;

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    TopUpPages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/top-ups")
    String list(Caller caller, Model model) {
        model.addAttribute("me", caller.partyId());
        model.addAttribute("topUps", topUps());
        return "console/top-ups";
    }

    @PostMapping("/console/top-ups/{topUpId}/decision")
    String decide(
            @PathVariable String topUpId,
            @RequestParam int number,
            @RequestParam boolean approve,
            Caller caller) {
        var before = topUps();
        commands.sendAndWait(
                new DecideTopUp(
                        TopUpId.of(topUpId), number, approve, caller.partyId(), clock.instant()));
        await.until(() -> !topUps().equals(before));
        return "redirect:/console/top-ups";
    }

    private List<FloatTopUpView> topUps() {
        return queries.list(new GetFloatTopUps(SHOWN), FloatTopUpView.class);
    }
}
