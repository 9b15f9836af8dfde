package org.xpatvoices.marketplace.web.report;

import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportContent;
import org.xpatvoices.contracts.report.ReportView;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

/**
 * A report and where its signed bytes are.
 *
 * @param sha256 of the bytes of report.json
 * @param proof where a verifier gets what opens its place in the log
 */
record ReportAnswer(
        String reportId,
        ReportAudience audience,
        String period,
        String cell,
        String sha256,
        String proof,
        List<String> files,
        Instant publishedAt,
        ReportContent content) {
    static final List<String> FILES = List.of("report.json", "report.csv", "report.jws");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param place the path below which this caller reads reports
     */
    static ReportAnswer of(ReportView report, String place) {
        return new ReportAnswer(
                report.reportId(),
                report.audience(),
                report.period(),
                report.cell(),
                report.sha256(),
                place + "/" + report.reportId() + "/proof",
                FILES.stream()
                        .map(name -> place + "/" + report.reportId() + "/files/" + name)
                        .toList(),
                report.publishedAt(),
                JSON.readValue(report.json(), ReportContent.class));
    }

    /** What a list says of a report: all but its figures. */
    record Item(
            String reportId,
            ReportAudience audience,
            String period,
            String cell,
            String sha256,
            Instant publishedAt) {
        static Item of(ReportView report) {
            return new Item(
                    report.reportId(),
                    report.audience(),
                    report.period(),
                    report.cell(),
                    report.sha256(),
                    report.publishedAt());
        }
    }
}
