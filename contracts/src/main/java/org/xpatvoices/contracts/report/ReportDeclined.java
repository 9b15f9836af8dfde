package org.xpatvoices.contracts.report;

import java.time.Instant;

/** A proposed report will not be made under this id. */
public record ReportDeclined(String reportId, String declinedBy, Instant declinedAt)
        implements ReportEvent {}
