package org.xpatvoices.contracts.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody would have a report published for everybody; nothing is counted yet. */
public record ReportProposed(
        String reportId,
        String period,
        Map<String, String> filter,
        List<String> indicators,
        String proposedBy,
        Instant proposedAt)
        implements ReportEvent {
    public ReportProposed {
        filter = Map.copyOf(filter);
        indicators = List.copyOf(indicators);
    }
}
