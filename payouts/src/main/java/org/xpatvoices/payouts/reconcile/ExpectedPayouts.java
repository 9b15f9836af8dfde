package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.AbsentPayout;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whatever a closed statement ought to show. */
@Component
class ExpectedPayouts {
    /**
     * Payouts {@code p} about which a booked statement says something that outweighs what another
     * lacks: a line that names them waits for people, so that they may be paid, or it closed later
     * than the one that lacks them; its parameter is when that one closed.
     */
    static final String NAMED =
            """
            EXISTS (SELECT FROM payouts.named_payout n
                    JOIN payouts.statement s USING (statement_id)
                    WHERE n.payout_id = p.payout_id AND s.revoked_at IS NULL
                      AND (s.closed_at >= ?
                           OR EXISTS (SELECT FROM payouts.statement_line l
                                LEFT JOIN payouts.break k
                                  ON k.statement_id = l.statement_id AND k.line = l.line
                                WHERE l.statement_id = s.statement_id AND l.live
                                  AND l.amount_micro <> 0
                                  AND l.outcome NOT IN ('MATCHED_PAYOUT', 'MATCHED_DEPOSIT')
                                  AND (k.break_id IS NULL
                                       OR k.state IN ('OPEN', 'RESOLUTION_PROPOSED')))))
            """;

    private final JdbcTemplate jdbc;

    ExpectedPayouts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Payouts sent on this rail long enough before a statement closed that it ought to show them,
     * and not before its chain began, so that no other can. What was refused since an earlier one
     * lacked it is expected again: only a statement from after the refusal proves it.
     *
     * @param delay how long before its close a payout may still be missing
     */
    List<AbsentPayout> by(
            Instant sentSince,
            Instant closed,
            Duration delay,
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
                  AND (p.missed_at IS NULL OR p.state = 'REJECTED')
                  AND b.submitting_at >= ? AND b.submitting_at <= ?
                  AND b.rail = ? AND p.currency = ?
                  AND NOT EXISTS (SELECT FROM unnest(?::text[]) named WHERE named = p.payout_id)
                  AND NOT EXISTS (SELECT FROM payouts.break k
                                  WHERE k.payout_id = p.payout_id
                                    AND (k.resolution = 'PAYOUT_EXECUTED'
                                         OR k.resolution = 'TAKEN_BACK' AND k.line IS NULL)
                                    AND k.state = 'RESOLVED')
                  AND NOT\
                """
                        + " "
                        + NAMED
                        + "ORDER BY p.batch_id, p.payout_id",
                (row, _) -> new AbsentPayout(row.getString(1), row.getString(2)),
                Timestamp.from(sentSince),
                Timestamp.from(closed.minus(delay)),
                rail.name(),
                currency,
                named.toArray(String[]::new),
                Timestamp.from(closed));
    }
}
