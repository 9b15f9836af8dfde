package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.GetPayoutRun;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.ReissuePayout;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** A new attempt from the page that follows a payout; the run that it makes waits for approval. */
@Controller
class ReissuePages {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    ReissuePages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    /** The form's own id makes a double click the same run. */
    @PostMapping("/console/payouts/{payoutId}/reissue")
    String again(
            @PathVariable String payoutId,
            @RequestParam String runId,
            @RequestParam RailCode rail,
            @RequestParam String note,
            Caller caller) {
        var id = PayoutRunId.of(runId);
        commands.sendAndWait(
                new ReissuePayout(
                        id, PayoutId.of(payoutId), rail, note, caller.partyId(), clock.instant()));
        await.present(() -> queries.maybe(new GetPayoutRun(id), PayoutRunView.class));
        return "redirect:/console/runs/" + id;
    }
}
