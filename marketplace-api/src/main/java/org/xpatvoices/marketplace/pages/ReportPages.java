package org.xpatvoices.marketplace.pages;

import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_MUST_EXIST;
import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.report.GetReports;
import org.xpatvoices.contracts.report.ReportView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

/** Reports to look at and to print: public ones for everybody, a cell's for its auditors. */
@Controller
class ReportPages {
    private final Queries queries;

    ReportPages(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/reports")
    String reports(PageRequest page, Model model) {
        model.addAttribute(
                "reports",
                ListPage.cut(
                        queries.list(
                                new GetReports(
                                        null, null, null, page.afterPosition(), page.limitAndOne()),
                                ReportView.class),
                        page,
                        report -> Long.toString(report.position()),
                        null));
        return "public/reports";
    }

    @GetMapping("/reports/{reportId}")
    String report(@PathVariable String reportId, Model model) {
        return ReportPage.find(queries, reportId, null)
                .map(report -> ReportPage.show(report, "/v1/reports/", "public-bar", model))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To be saved and printed by an auditor's machine; people have pages of their own. */
    @GetMapping(
            path = "/v1/reports/compliance/{reportId}/page",
            produces = MediaType.TEXT_HTML_VALUE)
    @Admit(scope = "reports:read", to = AUDITOR)
    String cellReport(@PathVariable String reportId, Caller caller, Model model) {
        return ReportPage.find(queries, reportId, caller.partyId())
                .map(
                        report ->
                                ReportPage.show(
                                        report, "/v1/reports/compliance/", "public-bar", model))
                .orElseThrow(() -> new Refused(REPORT_MUST_EXIST, "No such report for you."));
    }
}
