package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.payouts.payout.ApprovalKind;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;

/** Adds up what people have approved, as the audit trail, the breaks and the runs show it. */
@Component
class ApprovalSums {
    private static final String BREAKS =
            """
            SELECT coalesce(sum(amount), 0)::bigint, count(*)::int
            FROM (SELECT %s AS amount FROM payouts.break k
                  WHERE k.approved_by = ? AND k.resolution = ANY (?) AND k.break_id IN (
                      SELECT l.subject FROM payouts.audit_line l
                      WHERE l.who = ? AND l.at >= ? AND l.at < ? AND l.act = 'BreakResolved')) a
            WHERE amount <= ?
            """
                    .formatted(BreakSql.DIFFERENCE);
    private static final String OVERRIDES =
            """
            SELECT coalesce(sum(r.total_micro), 0)::bigint, coalesce(sum(r.payout_count), 0)::int
            FROM payouts.payout_run r JOIN payouts.payout p ON p.payout_id = r.reissue_of
            JOIN payouts.payout_batch b ON b.batch_id = p.batch_id
            WHERE r.reissue_of IS NOT NULL AND r.approved_by = ? AND r.approved_at >= ?
              AND r.approved_at < ? AND b.rail <> r.rail AND r.state <> 'CANCELLED'
              AND r.total_micro <= ?
            """;

    private final JdbcTemplate jdbc;

    ApprovalSums(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** So much money, in so many breaks or payouts. */
    record Sum(long micro, int count) {}

    /**
     * What a person has approved of a kind on the day (UTC) of this time.
     *
     * @param aloneMicro what one person may approve alone; whatever is more a third has seen too
     */
    Sum of(ApprovalKind kind, String person, Instant at, long aloneMicro) {
        var day = at.truncatedTo(ChronoUnit.DAYS);
        var from = Timestamp.from(day);
        var to = Timestamp.from(day.plus(1, ChronoUnit.DAYS));
        return kind == ApprovalKind.RAIL_OVERRIDE
                ? sum(OVERRIDES, person, from, to, aloneMicro)
                : sum(BREAKS, person, endsOf(kind), person, from, to, aloneMicro);
    }

    private Sum sum(String query, Object... values) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        query, (row, _) -> new Sum(row.getLong(1), row.getInt(2)), values));
    }

    private static String[] endsOf(ApprovalKind kind) {
        return Arrays.stream(BreakResolution.values())
                .filter(end -> ApprovalKind.of(end) == kind)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
