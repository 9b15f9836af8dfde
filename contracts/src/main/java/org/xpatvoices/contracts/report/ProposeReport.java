package org.xpatvoices.contracts.report;

import org.xpatvoices.contracts.ids.ReportId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Asks for a report for everybody, which a second person has to agree to: it spends the year's
 * privacy and stays for ever. The same id again changes nothing.
 *
 * @param period a year, quarter or month, as in {@code 2026-Q3}
 * @param filter dimension to label, as in region to NORTH; empty for everybody
 * @param indicators as in C01; empty for all of them
 */
public record ProposeReport(
        ReportId reportId,
        String period,
        Map<String, String> filter,
        List<String> indicators,
        String proposedBy,
        Instant at) {
    public ProposeReport {
        filter = Map.copyOf(filter);
        indicators = List.copyOf(indicators);
    }
}
