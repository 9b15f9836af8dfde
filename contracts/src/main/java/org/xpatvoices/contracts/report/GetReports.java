package org.xpatvoices.contracts.report;

import org.jspecify.annotations.Nullable;

/**
 * Asks for reports, newest first; answers a list of {@link ReportView}.
 *
 * @param auditorId whose cells are shown beside the public reports; null for public ones alone
 * @param after position of the last one already seen; null from the newest
 */
public record GetReports(
        @Nullable String auditorId,
        @Nullable String period,
        @Nullable String cell,
        @Nullable Long after,
        int limit) {}
