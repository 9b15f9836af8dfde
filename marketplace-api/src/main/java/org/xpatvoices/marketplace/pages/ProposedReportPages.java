package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.report.DecideReport;
import org.xpatvoices.contracts.report.GetReportProposals;
import org.xpatvoices.contracts.report.ReportProposalView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

/** Public reports that one person proposed, for another to publish or to decline. */
@Controller
class ProposedReportPages {
    private static final int SHOWN = 100;

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    ProposedReportPages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/reports")
    String list(Caller caller, Model model) {
        model.addAttribute("me", caller.partyId());
        model.addAttribute("proposals", proposals());
        return "console/reports";
    }

    @PostMapping("/console/reports/{reportId}/decision")
    String decide(@PathVariable String reportId, @RequestParam boolean approve, Caller caller) {
        var id = ReportId.of(reportId);
        commands.sendAndWait(new DecideReport(id, approve, caller.partyId(), clock.instant()));
        await.until(() -> proposals().stream().noneMatch(one -> one.reportId().equals(reportId)));
        return approve ? "redirect:/reports/" + id : "redirect:/console/reports";
    }

    private List<ReportProposalView> proposals() {
        return queries.list(new GetReportProposals(null, SHOWN), ReportProposalView.class);
    }
}
