package org.xpatvoices.contracts.report;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * A report as it was published, so that it verifies for ever, whatever is withdrawn or erased
 * later. It holds figures over many workers, never anything about one.
 *
 * @param cell which workers, as in {@code region=NORTH;sector=TOURISM}; empty for all
 * @param sha256 of the UTF-8 bytes of {@code json}
 * @param json the {@link ReportContent} in canonical form (RFC 8785)
 * @param csv the same figures, one line each; its digest stands in {@code json}
 * @param signature a compact JWS over {@code json} with the payload left out
 * @param setsDigest a keyed digest over whom the figures were counted, so that nobody can take
 *     those sets away unnoticed
 */
public record ReportPublished(
        String reportId,
        String audience,
        String period,
        String cell,
        long cutOffPosition,
        String sha256,
        @Personal String json,
        @Personal String csv,
        @Personal String signature,
        String publishedBy,
        Instant publishedAt,
        String setsDigest)
        implements ReportEvent {}
