package org.xpatvoices.payouts.reconcile;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.CountReconciliations;
import org.xpatvoices.contracts.reconcile.GetReconciliations;
import org.xpatvoices.contracts.reconcile.GetStatementState;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.payouts.payout.PayoutPostings;

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
    private static final String SORT_KEY = "lpad(s.position::text, 19, '0')";
    private static final String RECONCILIATION =
            """
            SELECT s.*, l.matched, l.settled, l.deposits, b.breaks, b.open_breaks, %s AS sort_key,
                   k.books_micro + k.shown_micro AS ledger_micro
            FROM payouts.statement s
            LEFT JOIN LATERAL (
                SELECT coalesce((SELECT sum(j.debit_micro - j.credit_micro)
                                 FROM payouts.account a
                                 JOIN payouts.journal_line j USING (account_id)
                                 JOIN payouts.journal_entry e USING (entry)
                                 WHERE a.account = '%s' AND a.currency = s.currency
                                   AND e.effective_at <= least(s.closed_at, s.imported_at)), 0)
                           AS books_micro,
                       coalesce((SELECT sum(o.amount_micro)
                                 FROM payouts.statement_item o
                                 WHERE o.account_id = s.account_id AND o.sequence <= s.sequence
                                   AND o.imported_at >= least(s.closed_at, s.imported_at)
                                   AND o.booked_at > least(s.closed_at, s.imported_at)), 0)
                           AS shown_micro) k ON true
            LEFT JOIN LATERAL (
                SELECT count(*) FILTER (WHERE outcome IN ('MATCHED_PAYOUT', 'MATCHED_DEPOSIT')
                                           OR m.payout_id IS NOT NULL) AS matched,
                       count(m.payout_id) AS settled,
                       count(*) FILTER (WHERE outcome = 'MATCHED_DEPOSIT') AS deposits
                FROM payouts.statement_line x
                LEFT JOIN payouts.payout_match m
                  ON m.statement_id = x.statement_id AND m.line = x.line
                WHERE x.statement_id = s.statement_id) l ON true
            LEFT JOIN LATERAL (
                SELECT count(*) AS breaks, count(*) FILTER (
                           WHERE state IN ('OPEN', 'RESOLUTION_PROPOSED')) AS open_breaks
                FROM payouts.break x WHERE x.statement_id = s.statement_id) b ON true
            """
                    .formatted(SORT_KEY, PayoutPostings.OPERATING.text());

    private final JdbcTemplate jdbc;

    ReconciliationRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<ReconciliationView> handle(GetReconciliations query) {
        return jdbc.query(
                RECONCILIATION
                        + "WHERE ?::text IS NULL OR "
                        + SORT_KEY
                        + " < ? ORDER BY s.position DESC LIMIT ?",
                (row, _) -> view(row),
                query.after(),
                query.after(),
                query.limit());
    }

    /** The statements that closed on a day of UTC and still stand. */
    List<ReconciliationView> closedOn(LocalDate day) {
        return jdbc.query(
                RECONCILIATION
                        + """
                        WHERE s.revoked_at IS NULL AND s.closed_at >= ?::date AT TIME ZONE 'UTC'
                          AND s.closed_at < (?::date + 1) AT TIME ZONE 'UTC'
                        ORDER BY s.account_id, s.sequence
                        """,
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
                        RECONCILIATION + "WHERE s.statement_id = ?",
                        (row, _) -> view(row),
                        query.statementId().toString())
                .stream()
                .findFirst();
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
                row.getString("sort_key"));
    }
}
