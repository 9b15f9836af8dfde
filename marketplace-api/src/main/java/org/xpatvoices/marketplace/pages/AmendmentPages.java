package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.amendment.DecideAmendment;
import org.xpatvoices.contracts.amendment.GetAmendments;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.GetLicences;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** What was changed about sales, in the console, and the second operator's word. */
@Controller
class AmendmentPages {
    private static final int NEWEST = 50;

    private final Queries queries;
    private final CommandGateway commands;
    private final AwaitView await;
    private final Clock clock;

    AmendmentPages(Queries queries, CommandGateway commands, AwaitView await, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/amendments")
    String amendments(PageRequest page, Caller caller, Model model) {
        var query = new GetAmendments(null, null, page.afterPosition(), page.limitAndOne());
        model.addAttribute(
                "amendments",
                ListPage.cut(
                        queries.list(query, AmendmentView.class),
                        page,
                        one -> Long.toString(one.position()),
                        null));
        model.addAttribute(
                "sales", queries.list(new GetLicences(null, null, NEWEST), LicenceView.class));
        model.addAttribute("causes", AmendmentCause.values());
        model.addAttribute("me", caller.partyId());
        return "console/amendments";
    }

    @PostMapping("/console/amendments/{licenceId}/{number}/decision")
    String decide(
            @PathVariable String licenceId,
            @PathVariable int number,
            @RequestParam boolean approved,
            Caller caller) {
        LicenceId licence = LicenceId.of(licenceId);
        commands.sendAndWait(
                new DecideAmendment(
                        DistributionId.of(licence),
                        licence,
                        number,
                        approved,
                        caller.partyId(),
                        clock.instant()));
        await.until(() -> !waits(licence, number));
        return "redirect:/console/amendments";
    }

    /** For the first approval of it, at least. */
    private boolean waits(LicenceId licence, int number) {
        var query = new GetAmendments(licence, "PROPOSED", null, NEWEST);
        return queries.list(query, AmendmentView.class).stream()
                .anyMatch(one -> one.number() == number && one.endorsedBy() == null);
    }
}
