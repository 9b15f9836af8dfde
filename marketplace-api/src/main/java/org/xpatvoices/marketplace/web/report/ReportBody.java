package org.xpatvoices.marketplace.web.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.report.ProposeReport;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What report is asked for.
 *
 * @param filter dimension to label; left out for everybody
 * @param indicators as in C01; left out for all of them
 */
record ReportBody(
        @NotNull @Size(max = 10) String period,
        @Nullable @Size(max = 4)
                Map<@Size(max = 40) String, @NotNull @Size(max = 40) String> filter,
        @Nullable @Size(max = 22) List<@NotNull @Size(max = 10) String> indicators) {

    /** For the auditor to whom the cell is assigned. */
    PublishReport run(ReportId id, String by, Instant at) {
        return new PublishReport(id, ReportAudience.AUDITORS, period, filters(), those(), by, at);
    }

    /** For everybody, if a second person agrees. */
    ProposeReport proposal(ReportId id, String by, Instant at) {
        return new ProposeReport(id, period, filters(), those(), by, at);
    }

    private Map<String, String> filters() {
        return filter == null ? Map.of() : filter;
    }

    private List<String> those() {
        return indicators == null ? List.of() : indicators;
    }
}
