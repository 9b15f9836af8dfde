package org.xpatvoices.marketplace.pages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.payout.DecidePayoutStep;
import org.xpatvoices.contracts.payout.GetPayoutTrace;
import org.xpatvoices.contracts.payout.HoldCause;
import org.xpatvoices.contracts.payout.HoldPayout;
import org.xpatvoices.contracts.payout.PayoutStep;
import org.xpatvoices.contracts.payout.PayoutTraceView;
import org.xpatvoices.contracts.payout.ProposePayoutStep;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.NamedPayouts;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.Optional;

/** Holding a payout from the page that follows it: anybody holds, two people let go or cancel. */
@Controller
class HoldPages {
    private final CommandGateway commands;
    private final Queries queries;
    private final NamedPayouts batches;
    private final AwaitView await;
    private final Clock clock;

    HoldPages(
            CommandGateway commands,
            Queries queries,
            NamedPayouts batches,
            AwaitView await,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.batches = batches;
        this.await = await;
        this.clock = clock;
    }

    @PostMapping("/console/payouts/{payoutId}/hold")
    String hold(
            @PathVariable String payoutId,
            @RequestParam HoldCause cause,
            @RequestParam @NotBlank @Size(max = 500) String note,
            Caller caller) {
        var id = PayoutId.of(payoutId);
        return change(
                id,
                new HoldPayout(batches.of(id), id, cause, note, caller.partyId(), clock.instant()));
    }

    @PostMapping("/console/payouts/{payoutId}/step")
    String propose(
            @PathVariable String payoutId,
            @RequestParam PayoutStep step,
            @RequestParam @NotBlank @Size(max = 500) String note,
            Caller caller) {
        var id = PayoutId.of(payoutId);
        return change(
                id,
                new ProposePayoutStep(
                        batches.of(id), id, step, note, caller.partyId(), clock.instant()));
    }

    @PostMapping("/console/payouts/{payoutId}/step/decision")
    String decide(
            @PathVariable String payoutId,
            @RequestParam PayoutStep step,
            @RequestParam boolean approve,
            Caller caller) {
        var id = PayoutId.of(payoutId);
        return change(
                id,
                new DecidePayoutStep(
                        batches.of(id), id, step, approve, caller.partyId(), clock.instant()));
    }

    private String change(PayoutId id, Object command) {
        var before = seen(id);
        commands.sendAndWait(command);
        await.until(() -> !seen(id).equals(before));
        return "redirect:/console/trace?id=" + id;
    }

    private Optional<String> seen(PayoutId id) {
        return queries.maybe(new GetPayoutTrace(id), PayoutTraceView.class)
                .map(it -> it.payout().state() + " " + it.hold());
    }
}
