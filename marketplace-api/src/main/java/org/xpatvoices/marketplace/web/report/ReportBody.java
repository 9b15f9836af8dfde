package org.xpatvoices.marketplace.web.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.ReportId;
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

    PublishReport command(ReportId id, ReportAudience audience, String by, Instant at) {
        return new PublishReport(
                id,
                audience,
                period,
                filter == null ? Map.of() : filter,
                indicators == null ? List.of() : indicators,
                by,
                at);
    }
}
