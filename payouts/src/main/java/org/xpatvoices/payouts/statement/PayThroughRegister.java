package org.xpatvoices.payouts.statement;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.statement.GetPayThrough;
import org.xpatvoices.contracts.statement.PayThroughView;

import java.util.Optional;

/**
 * Follows the price of one sale to the workers. What a worker earns is a line without gaps, and so
 * is what is paid out of it: a share is paid where its stretch of the one meets a payout's stretch
 * of the other. What was exchanged for another currency is on its way.
 */
@Component
class PayThroughRegister {
    private static final String FOLLOWED =
            """
            WITH sale AS (
                SELECT licence, currency FROM payouts.sale WHERE licence = :licence),
            mine AS (
                SELECT payee FROM payouts.earning_line
                WHERE position IN (SELECT position FROM payouts.earning_chunk
                                   WHERE licence = :licence) AND licence = :licence),
            moved AS (
                SELECT mine.payee, c.position, c.amount_micro, c.decided_at
                FROM mine JOIN payouts.converted c
                  ON c.payee_id = 'pye_' || replace(mine.payee::text, '-', '')
                WHERE c.currency = (SELECT currency FROM sale)),
            earned AS (
                SELECT payee, licence, amount_micro,
                       sum(amount_micro) OVER (PARTITION BY payee ORDER BY position) AS upto
                FROM (SELECT l.payee, l.licence, l.amount_micro, l.position
                      FROM mine JOIN payouts.earned l USING (payee)
                      JOIN payouts.sale s ON s.licence = l.licence
                      WHERE s.currency = (SELECT currency FROM sale)
                      UNION ALL
                      SELECT payee, NULL, amount_micro, position FROM moved
                      WHERE amount_micro > 0) x),
            share AS (
                SELECT payee, amount_micro, upto - amount_micro AS since, upto
                FROM earned WHERE licence = :licence),
            paid AS (
                SELECT payee, state, receipt, gross_micro,
                       sum(gross_micro) OVER (PARTITION BY payee ORDER BY at, payout_id) AS upto
                FROM (SELECT m.payee, p.state, p.receipt, p.gross_micro, p.reserved_at AS at,
                             p.payout_id
                      FROM mine m
                      JOIN payouts.payout p
                        ON p.payee_id = 'pye_' || replace(m.payee::text, '-', '')
                      WHERE p.currency = (SELECT currency FROM sale)
                        AND p.state NOT IN ('RESERVED', 'APPROVED', 'HELD', 'RELEASED')
                      UNION ALL
                      SELECT payee, 'CONVERTED', NULL, -amount_micro, decided_at, ''
                      FROM moved WHERE amount_micro < 0) x),
            met AS (
                SELECT s.payee, p.state, p.receipt,
                       least(s.upto, p.upto) - greatest(s.since, p.upto - p.gross_micro) AS micro
                FROM share s JOIN paid p ON p.payee = s.payee
                 AND p.upto > s.since AND p.upto - p.gross_micro < s.upto)
            SELECT (SELECT currency FROM sale),
                   (SELECT count(DISTINCT payee) FROM share),
                   (SELECT coalesce(sum(amount_micro), 0)::bigint FROM share),
                   coalesce(sum(micro) FILTER (WHERE state NOT IN ('SETTLED', 'RECONCILED')),
                            0)::bigint,
                   coalesce(sum(micro) FILTER (WHERE state IN ('SETTLED', 'RECONCILED')),
                            0)::bigint,
                   coalesce(sum(micro) FILTER (WHERE receipt = 'RECEIVED'), 0)::bigint,
                   coalesce(sum(micro) FILTER (WHERE receipt IN ('NOT_RECEIVED',
                            'RECEIVED_WITH_ISSUES')), 0)::bigint,
                   count(DISTINCT payee) FILTER (WHERE receipt IS NOT NULL)
            FROM met
            """;

    private final JdbcClient jdbc;

    PayThroughRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<PayThroughView> handle(GetPayThrough query) {
        return jdbc.sql(FOLLOWED)
                .param("licence", query.licenceId().value())
                .query(
                        (row, _) ->
                                new PayThroughView(
                                        query.licenceId().toString(),
                                        String.valueOf(row.getString(1)),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(3) - row.getLong(4) - row.getLong(5),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8)))
                .optional()
                .filter(view -> view.workers() > 0);
    }
}
