package org.xpatvoices.contracts.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A report that waits for a second person.
 *
 * @param position of the proposal in the log
 * @param filter dimension to label; empty for everybody
 * @param indicators empty for all of them
 */
public record ReportProposalView(
        String reportId,
        long position,
        String period,
        Map<String, String> filter,
        List<String> indicators,
        String proposedBy,
        Instant proposedAt) {
    public ReportProposalView {
        filter = Map.copyOf(filter);
        indicators = List.copyOf(indicators);
    }
}
