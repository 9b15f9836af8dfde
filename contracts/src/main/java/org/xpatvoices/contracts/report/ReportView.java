package org.xpatvoices.contracts.report;

import java.time.Instant;

/**
 * A published report with its bytes.
 *
 * @param eventId of its publication, under which its place in the log is proved
 * @param position of that event
 */
public record ReportView(
        String reportId,
        String eventId,
        long position,
        ReportAudience audience,
        String period,
        String cell,
        String sha256,
        String json,
        String csv,
        String signature,
        Instant publishedAt) {}
