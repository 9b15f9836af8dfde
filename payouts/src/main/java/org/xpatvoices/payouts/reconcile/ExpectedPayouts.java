package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.AbsentPayout;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whatever a closed statement ought to show. */
@Component
class ExpectedPayouts {
    private final JdbcTemplate jdbc;

    ExpectedPayouts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Payouts sent on this rail long enough before a statement closed that it ought to show them,
     * and not before its chain began, so that no other can. An earlier statement may have named
     * them on lines that still wait for people: then they may be paid.
     */
    List<AbsentPayout> by(
            Instant sentSince,
            Instant sentBefore,
            RailCode rail,
            String currency,
            Set<String> named) {
        return jdbc.query(
                """
                SELECT p.batch_id, p.payout_id
                FROM payouts.payout p
                JOIN payouts.payout_batch b USING (batch_id)
                WHERE p.state IN ('SUBMITTING', 'SUBMITTED', 'UNKNOWN', 'ACCEPTED', 'REJECTED',
                                  'SETTLED')
                  AND p.missed_at IS NULL AND b.submitting_at >= ? AND b.submitting_at <= ?
                  AND b.rail = ? AND p.currency = ?
                  AND p.payout_id <> ALL (?)
                  AND NOT EXISTS (SELECT FROM payouts.break k
                                  WHERE k.payout_id = p.payout_id
                                    AND k.resolution = 'PAYOUT_EXECUTED'
                                    AND k.state = 'RESOLVED')
                  AND NOT EXISTS (SELECT FROM payouts.named_payout n
                                  JOIN payouts.statement_line l USING (statement_id)
                                  LEFT JOIN payouts.break k
                                    ON k.statement_id = l.statement_id AND k.line = l.line
                                  WHERE n.payout_id = p.payout_id AND l.live
                                    AND l.amount_micro <> 0
                                    AND l.outcome NOT IN ('MATCHED_PAYOUT', 'MATCHED_DEPOSIT')
                                    AND (k.break_id IS NULL
                                         OR k.state IN ('OPEN', 'RESOLUTION_PROPOSED')))
                ORDER BY p.batch_id, p.payout_id
                """,
                (row, _) -> new AbsentPayout(row.getString(1), row.getString(2)),
                Timestamp.from(sentSince),
                Timestamp.from(sentBefore),
                rail.name(),
                currency,
                named.toArray(String[]::new));
    }
}
