package org.xpatvoices.contracts.report;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.ReportId;

/**
 * Asks for one report; answers it or nothing. An auditor finds public reports and those of assigned
 * cells, everybody else public ones only.
 */
public record GetReport(ReportId reportId, @Nullable String auditorId) {}
