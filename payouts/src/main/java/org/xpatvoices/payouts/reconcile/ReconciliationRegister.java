package org.xpatvoices.payouts.reconcile;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.CountReconciliations;
import org.xpatvoices.contracts.reconcile.GetReconciliations;
import org.xpatvoices.contracts.reconcile.GetStatementState;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.payouts.payout.PayoutPostings;
import org.xpatvoices.payouts.statement.Cursor;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Each statement against the ledger, in one row. The ledger's side is what the books held of the
 * account when the statement closed, and with it whatever this statement and those before it show
 * that the books learned later. So it stays what it is, whatever is imported, sold or paid after.
 */
@Component
class ReconciliationRegister {
    /** Breaks are counted once for all the statements asked for: most have none, some thousands. */
    private static final String RECONCILIATION =
            """
            WITH s AS MATERIALIZED (
                SELECT *, least(closed_at, imported_at) AS cut FROM payouts.statement s WHERE %s),
            b AS (
                SELECT statement_id, count(*) AS breaks,
                       count(*) FILTER (WHERE state IN ('OPEN', 'RESOLUTION_PROPOSED'))
                           AS open_breaks,
                       count(*) FILTER (WHERE state = 'RESOLVED'
                                          AND resolution IN ('MATCHED', 'TAKEN_BACK')) AS confirmed
                FROM payouts.break WHERE statement_id IN (SELECT statement_id FROM s)
                GROUP BY statement_id)
            SELECT s.*, coalesce(l.matched, 0) + coalesce(b.confirmed, 0) AS matched,
                   coalesce(m.settled, 0) AS settled, coalesce(l.deposits, 0) AS deposits,
                   coalesce(b.breaks, 0) AS breaks, coalesce(b.open_breaks, 0) AS open_breaks,
                   lpad(s.position::text, 19, '0') AS sort_key,
                   k.whole_micro + k.rest_micro + k.shown_micro AS ledger_micro
            FROM s LEFT JOIN b USING (statement_id)
            LEFT JOIN payouts.account a
              ON a.account = CASE s.rail WHEN 'BANK' THEN '%s'
                                         ELSE 'asset:float:' || lower(s.rail) END
             AND a.currency = s.currency
            LEFT JOIN LATERAL (
                SELECT CASE WHEN s.rail = 'CASH' THEN (
                           SELECT coalesce(sum(b.amount_micro), 0)
                           FROM payouts.hub_movement b
                           WHERE b.account_id = s.account_id AND b.moved_at <= s.cut)
                       ELSE coalesce((SELECT sum(h.debit_micro - h.credit_micro)
                                 FROM payouts.asset_hour h
                                 WHERE h.account_id = a.account_id
                                   AND h.hour < date_trunc('hour', s.cut, 'UTC')), 0)
                       END AS whole_micro,
                       CASE WHEN s.rail = 'CASH' THEN 0
                       ELSE coalesce((SELECT sum(j.debit_micro - j.credit_micro)
                                 FROM payouts.journal_entry e
                                 JOIN payouts.journal_line j USING (entry)
                                 WHERE j.account_id = a.account_id
                                   AND e.effective_at >= date_trunc('hour', s.cut, 'UTC')
                                   AND e.effective_at <= s.cut), 0)
                       END AS rest_micro,
                       coalesce((SELECT sum(payouts.shown_after(o.statement_id, s.cut))
                                 FROM payouts.statement o
                                 WHERE o.account_id = s.account_id AND o.imported_at >= s.cut
                                   AND (o.series, o.sequence) <= (s.series, s.sequence)
                                   AND o.revoked_at IS NULL), 0) AS shown_micro) k ON true
            LEFT JOIN LATERAL (
                SELECT sum(lines) FILTER (
                           WHERE outcome IN ('MATCHED_PAYOUT', 'MATCHED_DEPOSIT')) AS matched,
                       sum(lines) FILTER (WHERE outcome = 'MATCHED_DEPOSIT') AS deposits
                FROM payouts.line_tally x WHERE x.statement_id = s.statement_id) l ON true
            LEFT JOIN LATERAL (
                SELECT sum(matches) AS settled
                FROM payouts.match_tally x WHERE x.statement_id = s.statement_id) m ON true
            ORDER BY %s
            """;

    private final JdbcTemplate jdbc;

    ReconciliationRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<ReconciliationView> handle(GetReconciliations query) {
        return jdbc.query(
                of(
                        """
                        s.statement_id IN (
                            SELECT statement_id FROM payouts.statement WHERE position < ?
                            ORDER BY position DESC LIMIT ?)
                        """,
                        "s.position DESC"),
                (row, _) -> view(row),
                Cursor.position(query.after()),
                query.limit());
    }

    /** The statements that closed on a day of the Maldives and still stand. */
    List<ReconciliationView> closedOn(LocalDate day) {
        return jdbc.query(
                of(
                        """
                        s.revoked_at IS NULL AND s.closed_at >= ?::date::timestamp AT TIME ZONE 'Indian/Maldives'
                          AND s.closed_at < (?::date + 1)::timestamp AT TIME ZONE 'Indian/Maldives'
                        """,
                        "s.account_id, s.series, s.sequence"),
                (row, _) -> view(row),
                Date.valueOf(day),
                Date.valueOf(day));
    }

    @QueryHandler
    long handle(CountReconciliations query) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT count(*) FROM payouts.statement", Long.class));
    }

    @QueryHandler
    Optional<ReconciliationView> handle(GetStatementState query) {
        return jdbc
                .query(
                        of("s.statement_id = ?", "s.position"),
                        (row, _) -> view(row),
                        query.statementId().toString())
                .stream()
                .findFirst();
    }

    /** The statement that asks for these of {@code payouts.statement s}, in this order. */
    private static String of(String statements, String order) {
        return RECONCILIATION.formatted(statements, PayoutPostings.OPERATING.text(), order);
    }

    private static ReconciliationView view(ResultSet row) throws SQLException {
        return new ReconciliationView(
                row.getString("statement_id"),
                row.getString("account_id"),
                row.getString("account_mask"),
                row.getLong("sequence"),
                row.getString("currency"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("closed_at").toInstant(),
                row.getLong("opening_micro"),
                row.getLong("credit_micro"),
                row.getLong("debit_micro"),
                row.getLong("closing_micro"),
                row.getLong("ledger_micro"),
                row.getInt("line_count"),
                row.getInt("matched"),
                row.getInt("settled"),
                row.getInt("deposits"),
                row.getInt("breaks"),
                row.getInt("open_breaks"),
                row.getString("sha256"),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant(),
                row.getTimestamp("revoked_at") != null
                        ? "REVOKED"
                        : row.getObject("proposal") == null ? "BOOKED" : "REVOCATION_PROPOSED",
                row.getObject("proposal", Integer.class),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getString("endorsed_by"),
                row.getString("sort_key"));
    }
}
