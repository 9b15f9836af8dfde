package org.xpatvoices.contracts.report;

import org.xpatvoices.contracts.ids.ReportId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes a report for auditors and publishes it; answers nothing. The same id again changes nothing.
 * One for everybody is proposed and decided instead ({@link ProposeReport}, {@link DecideReport}).
 *
 * @param period a year, quarter or month, as in {@code 2026-Q3}
 * @param filter dimension to label, as in region to NORTH; empty for everybody
 * @param indicators as in C01; empty for all of them
 * @param publishedBy an operator, or the auditor who runs it for an assigned cell
 */
public record PublishReport(
        ReportId reportId,
        ReportAudience audience,
        String period,
        Map<String, String> filter,
        List<String> indicators,
        String publishedBy,
        Instant at) {
    public PublishReport {
        filter = Map.copyOf(filter);
        indicators = List.copyOf(indicators);
    }
}
