package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.RailTerms;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Who can be paid: enough payable, and a newest destination that is known, has cooled down, that no
 * money came back from and that its provider does not refuse; and nobody whose money the bank is
 * just exchanging, or about whom people still have to find something out.
 */
@Component
class PayableRegister {
    private static final String CANDIDATES =
            """
            SELECT d.payee_id, d.destination_id, b.balance_micro, s.today, s.this_month,
                   w.threshold_micro,
                   coalesce(w.cash_out_at > s.last_reserved, w.cash_out_at IS NOT NULL),
                   coalesce(f.flat_micro >= ? AND f.basis_points >= ?, false), d.tier
            FROM payouts.balance b
            JOIN payouts.destination d
              ON b.account = 'liab:worker:' || d.payee_id || ':payable'
            JOIN LATERAL (
                SELECT coalesce(sum(p.net_micro) FILTER (WHERE p.reserved_at >= ?), 0) AS today,
                       coalesce(sum(p.net_micro) FILTER (WHERE p.reserved_at >= ?), 0)
                           AS this_month,
                       max(p.reserved_at) AS last_reserved
                FROM payouts.payout p JOIN payouts.payout_batch x USING (batch_id)
                WHERE p.payee_id = d.payee_id AND p.currency = b.currency
                  AND x.rail = d.rail AND p.state <> 'RELEASED') s
              ON true
            LEFT JOIN payouts.payout_wish w
              ON w.payee_id = d.payee_id AND w.currency = b.currency
            LEFT JOIN payouts.accepted_fee f
              ON f.payee_id = d.payee_id AND f.currency = b.currency AND f.rail = d.rail
            WHERE b.currency = ? AND b.balance_micro >= ?
              AND d.current AND d.rail = ? AND d.usable_from <= ?
              AND d.ciphertext IS NOT NULL
              AND NOT EXISTS (SELECT FROM payouts.suspect_destination q
                              WHERE q.destination_id = d.destination_id)
              AND NOT
            """
                    + RefusedDestinations.CONDITION
                    + " AND NOT "
                    + ListedForExchange.CONDITION
                    + " AND "
                    + BeingChecked.NOT_THE_PAYEE
                    + " ORDER BY d.payee_id";

    private final JdbcTemplate jdbc;

    private final Thresholds thresholds;

    PayableRegister(JdbcTemplate jdbc, Thresholds thresholds) {
        this.jdbc = jdbc;
        this.thresholds = thresholds;
    }

    boolean knowsRun(String runId) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.payout_run WHERE run_id = ?)",
                        Boolean.class,
                        runId));
    }

    private static Instant firstOfMonth(Instant at) {
        return at.atOffset(ZoneOffset.UTC)
                .withDayOfMonth(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    /** Whoever has what can be sent at all; how much each wants to have first is another matter. */
    List<Candidate> candidates(RailCode rail, String currency, RailTerms terms, Instant at) {
        return jdbc.query(
                CANDIDATES,
                (row, _) ->
                        new Candidate(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                thresholds.of(
                                        terms, row.getObject(6, Long.class), row.getBoolean(7), at),
                                row.getObject(9, Integer.class),
                                terms.fees().isFree() || row.getBoolean(8)),
                terms.fees().flatMicro(),
                terms.fees().basisPoints(),
                Timestamp.from(at.truncatedTo(ChronoUnit.DAYS)),
                Timestamp.from(firstOfMonth(at)),
                currency,
                thresholds.leastOf(terms),
                rail.name(),
                Timestamp.from(at),
                Timestamp.from(at));
    }
}
