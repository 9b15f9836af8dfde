package org.xpatvoices.payouts.reconcile;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.GetReconciliations;
import org.xpatvoices.contracts.reconcile.GetStatementState;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.payouts.payout.PayoutPostings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Each statement against the ledger, in one row. */
@Component
class ReconciliationRegister {
    private static final String SORT_KEY = "lpad(s.position::text, 19, '0')";
    private static final String RECONCILIATION =
            """
            SELECT s.*, l.matched, l.settled, l.deposits, b.breaks, b.open_breaks, %s AS sort_key,
                   coalesce((SELECT balance_micro FROM payouts.balance
                             WHERE account = '%s' AND currency = s.currency), 0) AS ledger_micro
            FROM payouts.statement s
            LEFT JOIN LATERAL (
                SELECT count(*) FILTER (WHERE outcome IN ('MATCHED_PAYOUT', 'MATCHED_DEPOSIT'))
                           AS matched,
                       count(m.payout_id) AS settled,
                       count(*) FILTER (WHERE outcome = 'MATCHED_DEPOSIT') AS deposits
                FROM payouts.statement_line x
                LEFT JOIN payouts.payout_match m
                  ON m.statement_id = x.statement_id AND m.line = x.line
                WHERE x.statement_id = s.statement_id) l ON true
            LEFT JOIN LATERAL (
                SELECT count(*) AS breaks, count(*) FILTER (WHERE state <> 'RESOLVED') AS open_breaks
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
                row.getString("sort_key"));
    }
}
