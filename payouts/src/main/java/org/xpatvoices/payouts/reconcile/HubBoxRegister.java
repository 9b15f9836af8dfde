package org.xpatvoices.payouts.reconcile;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.GetHubBoxes;
import org.xpatvoices.contracts.reconcile.HubBoxView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** What each hub was given, handed over and counted. */
@Component
class HubBoxRegister {
    private static final String BOXES =
            """
            SELECT h.hub_id, h.currency, m.held, v.paid, v.paid_micro, v.waiting, v.waiting_micro,
                   v.uncounted, v.uncounted_micro, c.sequence, c.closed_at, c.closing_micro,
                   m.held_then, k.open, k.late
            FROM payouts.hub_account h
            LEFT JOIN LATERAL (
                SELECT s.sequence, s.closed_at, s.closing_micro FROM payouts.statement s
                WHERE s.account_id = h.account_id AND s.revoked_at IS NULL
                ORDER BY s.sequence DESC LIMIT 1) c ON true
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(x.amount_micro), 0)::bigint AS held,
                       coalesce(sum(x.amount_micro) FILTER (WHERE x.moved_at <= c.closed_at), 0)
                           ::bigint AS held_then
                FROM payouts.hub_movement x WHERE x.account_id = h.account_id) m
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE paid) AS paid,
                       coalesce(sum(amount_micro) FILTER (WHERE paid), 0)::bigint AS paid_micro,
                       count(*) FILTER (WHERE waits) AS waiting,
                       coalesce(sum(amount_micro) FILTER (WHERE waits), 0)::bigint AS waiting_micro,
                       count(*) FILTER (WHERE fresh) AS uncounted,
                       coalesce(sum(amount_micro) FILTER (WHERE fresh), 0)::bigint
                           AS uncounted_micro
                FROM (SELECT amount_micro, redeemed_at IS NOT NULL AS paid,
                             redeemed_at IS NULL AND voided_at IS NULL AS waits,
                             redeemed_at > coalesce(c.closed_at, '-infinity') AS fresh
                      FROM payouts.voucher o
                      WHERE o.hub_id = h.hub_id AND o.currency = h.currency) w) v
            CROSS JOIN LATERAL (
                SELECT count(*) AS open, count(*) FILTER (WHERE b.category = 'LATE') AS late
                FROM payouts.break b
                WHERE b.state IN ('OPEN', 'RESOLUTION_PROPOSED')
                  AND (b.statement_id IN (SELECT s.statement_id FROM payouts.statement s
                                          WHERE s.account_id = h.account_id)
                       OR b.payout_id IN (SELECT o.payout_id FROM payouts.voucher o
                                          WHERE o.hub_id = h.hub_id AND o.currency = h.currency)
                       OR b.category = 'LATE'
                          AND b.batch_id IN (SELECT o.batch_id FROM payouts.voucher o
                                             WHERE o.hub_id = h.hub_id
                                               AND o.currency = h.currency))) k
            ORDER BY c.closed_at NULLS FIRST, h.hub_id, h.currency LIMIT ?
            """;

    private final JdbcTemplate jdbc;

    HubBoxRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<HubBoxView> handle(GetHubBoxes query) {
        return jdbc.query(BOXES, (row, _) -> box(row), query.limit());
    }

    private static HubBoxView box(ResultSet row) throws SQLException {
        Timestamp counted = row.getTimestamp(11);
        return new HubBoxView(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getObject(10, Long.class),
                instant(counted),
                row.getObject(12, Long.class),
                counted == null ? null : row.getObject(13, Long.class),
                row.getLong(14),
                row.getLong(15));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
