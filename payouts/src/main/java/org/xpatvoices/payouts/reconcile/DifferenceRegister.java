package org.xpatvoices.payouts.reconcile;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.GetStatementDifference;
import org.xpatvoices.contracts.reconcile.StatementDifferenceView;

import java.util.List;

/**
 * Two readings of one statement, side by side: that of the newest revoked one and that of the one
 * which took its number. Movements are told apart by reference and, where one reference comes more
 * than once, by their order.
 */
@Component
class DifferenceRegister {
    private static final String SIDE =
            """
            SELECT coalesce(end_to_end_id, bank_reference, '') AS reference, currency,
                   amount_micro, outcome, payout_id,
                   row_number() OVER (PARTITION BY coalesce(end_to_end_id, bank_reference, '')
                                      ORDER BY line) AS nth
            FROM payouts.statement_line WHERE statement_id = %s
            """;
    private static final String DIFFERENCE =
            """
            WITH pair AS (
                SELECT s.statement_id AS after,
                       (SELECT r.statement_id FROM payouts.statement r
                        WHERE r.account_id = s.account_id AND r.series = s.series
                          AND r.sequence = s.sequence
                          AND r.revoked_at IS NOT NULL AND r.position < s.position
                        ORDER BY r.position DESC LIMIT 1) AS before
                FROM payouts.statement s WHERE s.statement_id = ?)
            SELECT coalesce(b.reference, a.reference), coalesce(b.currency, a.currency),
                   b.amount_micro, b.outcome, b.payout_id, a.amount_micro, a.outcome, a.payout_id
            FROM (%s) b FULL JOIN (%s) a ON a.reference = b.reference AND a.nth = b.nth
            WHERE EXISTS (SELECT FROM pair WHERE before IS NOT NULL)
              AND (a.amount_micro, a.outcome, a.payout_id)
                  IS DISTINCT FROM (b.amount_micro, b.outcome, b.payout_id)
            ORDER BY 1, b.nth, a.nth LIMIT ?
            """
                    .formatted(
                            SIDE.formatted("(SELECT before FROM pair)"),
                            SIDE.formatted("(SELECT after FROM pair)"));

    private final JdbcTemplate jdbc;

    DifferenceRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<StatementDifferenceView> handle(GetStatementDifference query) {
        return jdbc.query(
                DIFFERENCE,
                (row, _) ->
                        new StatementDifferenceView(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, Long.class),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, Long.class),
                                row.getString(7),
                                row.getString(8)),
                query.statementId().toString(),
                query.limit());
    }
}
