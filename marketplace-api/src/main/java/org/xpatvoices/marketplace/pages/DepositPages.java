package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.offtaker.DecideDeposit;
import org.xpatvoices.contracts.offtaker.GetLargeDeposits;
import org.xpatvoices.contracts.offtaker.LargeDepositView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

/** Deposits that need two people, in the console; who recorded one does not approve it. */
@Controller
class DepositPages {
    private static final int SHOWN = 100;

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    DepositPages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/deposits")
    String list(Caller caller, Model model) {
        model.addAttribute("me", caller.partyId());
        model.addAttribute("deposits", deposits());
        return "console/deposits";
    }

    @PostMapping("/console/deposits/{offTakerId}/decision")
    String decide(
            @PathVariable String offTakerId,
            @RequestParam int proposal,
            @RequestParam boolean approve,
            Caller caller) {
        var before = deposits();
        commands.sendAndWait(
                new DecideDeposit(
                        OffTakerId.of(offTakerId),
                        proposal,
                        approve,
                        caller.partyId(),
                        clock.instant()));
        await.until(() -> !deposits().equals(before));
        return "redirect:/console/deposits";
    }

    private List<LargeDepositView> deposits() {
        return queries.list(new GetLargeDeposits(SHOWN), LargeDepositView.class);
    }
}
