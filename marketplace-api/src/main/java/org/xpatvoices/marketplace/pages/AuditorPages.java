package org.xpatvoices.marketplace.pages;

import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_MUST_EXIST;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.report.AuditorCellsView;
import org.xpatvoices.contracts.report.GetAuditorCells;
import org.xpatvoices.contracts.report.GetReports;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an auditor sees and does in a browser: the reports of its cells, and the invariants. */
@Controller
class AuditorPages {
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final Queries queries;
    private final CommandGateway commands;
    private final AwaitView awaitView;
    private final Clock clock;

    AuditorPages(Queries queries, CommandGateway commands, AwaitView awaitView, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.awaitView = awaitView;
        this.clock = clock;
    }

    @GetMapping("/console/auditor")
    String home(PageRequest page, Caller caller, Model model) {
        model.addAttribute("party", caller.partyId());
        model.addAttribute("cells", cells(caller.partyId()));
        // The form's own id makes a double click, or a reload, the same report.
        model.addAttribute("freshReportId", new ReportId(UUID.randomUUID()).toString());
        model.addAttribute(
                "reports",
                ListPage.cut(
                        queries.list(
                                new GetReports(
                                        caller.partyId(),
                                        null,
                                        null,
                                        page.afterPosition(),
                                        page.limitAndOne()),
                                ReportView.class),
                        page,
                        report -> Long.toString(report.position()),
                        null));
        return "auditor/home";
    }

    @PostMapping("/console/auditor/reports")
    String run(
            @RequestParam String reportId,
            @RequestParam String period,
            @RequestParam String cell,
            Caller caller) {
        var id = ReportId.of(reportId);
        commands.sendAndWait(
                new PublishReport(
                        id,
                        ReportAudience.AUDITORS,
                        period.strip(),
                        filterOf(cell),
                        List.of(),
                        caller.partyId(),
                        clock.instant()));
        awaitView.present(() -> ReportPage.find(queries, id.toString(), caller.partyId()));
        return "redirect:/console/auditor/reports/" + id;
    }

    @GetMapping("/console/auditor/reports/{reportId}")
    String report(@PathVariable String reportId, Caller caller, Model model) {
        return ReportPage.find(queries, reportId, caller.partyId())
                .map(
                        report ->
                                ReportPage.show(
                                        report, "/console/auditor/reports/", "auditor-bar", model))
                .orElseThrow(() -> new Refused(REPORT_MUST_EXIST, "No such report for you."));
    }

    /** Names and verdicts; the amounts in the details of a broken one are for operators. */
    @GetMapping("/console/auditor/invariants")
    String invariants(Model model) {
        model.addAttribute(
                "checked",
                queries.one(
                        new GetInvariants(clock.instant().minus(RECENT)), InvariantsView.class));
        return "auditor/invariants";
    }

    private List<String> cells(String auditorId) {
        return queries.maybe(new GetAuditorCells(auditorId), AuditorCellsView.class)
                .map(AuditorCellsView::cells)
                .orElse(List.of());
    }

    /** As {@code region=NORTH;sector=TOURISM}; the ledger refuses what is no such cell. */
    private static Map<String, String> filterOf(String cell) {
        var filter = new LinkedHashMap<String, String>();
        for (String part : cell.isBlank() ? new String[0] : cell.split(";")) {
            String[] pair = part.split("=", 2);
            filter.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return filter;
    }
}
