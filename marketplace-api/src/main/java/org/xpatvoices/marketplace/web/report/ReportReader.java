package org.xpatvoices.marketplace.web.report;

import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_MUST_EXIST;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.report.GetReport;
import org.xpatvoices.contracts.report.GetReports;
import org.xpatvoices.contracts.report.ReportView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.FileAnswer;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads reports for a caller; what is not for that caller is not there. */
@Component
class ReportReader {
    private final Queries queries;
    private final AwaitView awaitView;

    ReportReader(Queries queries, AwaitView awaitView) {
        this.queries = queries;
        this.awaitView = awaitView;
    }

    Page<ReportAnswer.Item> list(
            @Nullable String auditorId,
            @Nullable String period,
            @Nullable String cell,
            PageRequest page) {
        var query =
                new GetReports(auditorId, period, cell, page.afterPosition(), page.limitAndOne());
        return Page.cut(
                        queries.list(query, ReportView.class),
                        page,
                        report -> Long.toString(report.position()))
                .map(ReportAnswer.Item::of);
    }

    ReportView one(ReportId id, @Nullable String auditorId) {
        return find(id, auditorId).orElseThrow(() -> unknown(id));
    }

    /** A report that was just published, as soon as it can be read. */
    ReportView fresh(ReportId id, @Nullable String auditorId) {
        return awaitView.present(() -> find(id, auditorId)).orElseThrow(() -> unknown(id));
    }

    ResponseEntity<byte[]> file(ReportView report, String name, HttpServletRequest request) {
        return switch (name) {
            case "report.json" -> file(report.json(), name, "application/json", request);
            case "report.csv" -> file(report.csv(), name, "text/csv;charset=UTF-8", request);
            case "report.jws" -> file(report.signature(), name, "application/jose", request);
            default ->
                    throw new Refused(
                            REPORT_MUST_EXIST, "A report has the files " + ReportAnswer.FILES);
        };
    }

    private static ResponseEntity<byte[]> file(
            String text, String name, String type, HttpServletRequest request) {
        return FileAnswer.of(
                text.getBytes(StandardCharsets.UTF_8),
                name,
                MediaType.parseMediaType(type),
                request);
    }

    private Optional<ReportView> find(ReportId id, @Nullable String auditorId) {
        return queries.maybe(new GetReport(id, auditorId), ReportView.class);
    }

    private static Refused unknown(ReportId id) {
        return new Refused(REPORT_MUST_EXIST, "No report " + id + " for you.");
    }
}
