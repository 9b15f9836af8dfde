package org.xpatvoices.marketplace.web.report;

import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.report.GetAllReports;
import org.xpatvoices.contracts.report.ReportView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.AdmitAnyone;
import org.xpatvoices.marketplace.security.Caller;

@RestController
@Tag(name = "Compliance reports")
class ReportsEndpoint {
    private static final String PUBLIC = "/v1/reports";
    private static final String AUDITORS = "/v1/reports/compliance";

    private final ReportReader reports;
    private final Queries queries;

    ReportsEndpoint(ReportReader reports, Queries queries) {
        this.reports = reports;
        this.queries = queries;
    }

    @GetMapping("/v1/reports")
    @AdmitAnyone
    @Operation(summary = "The public compliance reports, newest first")
    Page<ReportAnswer.Item> publicOnes(PageRequest page) {
        return reports.list(null, null, null, page);
    }

    @GetMapping("/v1/reports/{reportId}")
    @AdmitAnyone
    @Operation(summary = "A public report: header and a row per measure")
    ReportAnswer publicOne(@PathVariable ReportId reportId) {
        return ReportAnswer.of(reports.one(reportId, null), PUBLIC);
    }

    @GetMapping("/v1/reports/{reportId}/files/{name}")
    @AdmitAnyone
    @Operation(summary = "report.json as it was signed, report.csv, or the signature report.jws")
    ResponseEntity<byte[]> publicFile(
            @PathVariable ReportId reportId,
            @PathVariable String name,
            HttpServletRequest request) {
        return reports.file(reports.one(reportId, null), name, request);
    }

    @GetMapping("/v1/reports/compliance")
    @Admit(scope = "reports:read", to = AUDITOR)
    @Operation(
            summary = "Reports you may read: the public ones and those of your cells",
            description =
                    "The filter is a cell as in region=NORTH;sector=TOURISM, its parts in the order"
                            + " of the alphabet.")
    Page<ReportAnswer.Item> list(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String filter,
            PageRequest page,
            Caller caller) {
        return reports.list(caller.partyId(), period, filter, page);
    }

    @GetMapping("/v1/reports/compliance/{reportId}")
    @Admit(scope = "reports:read", to = AUDITOR)
    @Operation(summary = "A report of one of your cells, or a public one")
    ReportAnswer one(@PathVariable ReportId reportId, Caller caller) {
        return ReportAnswer.of(reports.one(reportId, caller.partyId()), AUDITORS);
    }

    @GetMapping({
        "/v1/reports/compliance/{reportId}/files/{name}",
        "/console/auditor/reports/{reportId}/files/{name}"
    })
    @Admit(scope = "reports:read", to = AUDITOR)
    @Operation(summary = "A file of a report of one of your cells")
    ResponseEntity<byte[]> file(
            @PathVariable ReportId reportId,
            @PathVariable String name,
            Caller caller,
            HttpServletRequest request) {
        return reports.file(reports.one(reportId, caller.partyId()), name, request);
    }

    @GetMapping("/v1/ops/reports")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "All reports without their figures, newest first")
    Page<ReportAnswer.Item> all(PageRequest page) {
        return Page.cut(
                        queries.list(
                                new GetAllReports(page.afterPosition(), page.limitAndOne()),
                                ReportView.class),
                        page,
                        report -> Long.toString(report.position()))
                .map(ReportAnswer.Item::of);
    }
}
