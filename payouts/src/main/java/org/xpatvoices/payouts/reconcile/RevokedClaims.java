package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.payout.Progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What has been concluded from a statement, as of the end of the log. */
@Component
public class RevokedClaims {
    private final JdbcTemplate jdbc;
    private final Progress progress;

    RevokedClaims(JdbcTemplate jdbc, Progress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /** A difference that the statement showed, with what it put into suspense. */
    public record Shown(
            BreakId breakId,
            String payoutId,
            String batchId,
            int line,
            Money amount,
            Money expected,
            boolean inSuspense) {}

    /** The batches with a payout that the statement shows, that it lacked, or that came back. */
    public List<BatchId> batches(StatementId statement) {
        progress.awaitHead("payouts.journal");
        return jdbc.query(
                """
                SELECT batch_id FROM payouts.payout WHERE missed_by = ?
                UNION SELECT batch_id FROM payouts.payout WHERE returned_by = ?
                UNION SELECT p.batch_id FROM payouts.payout_match m
                      JOIN payouts.payout p USING (payout_id) WHERE m.statement_id = ?
                ORDER BY 1
                """,
                (row, _) -> BatchId.of(row.getString(1)),
                statement.toString(),
                statement.toString(),
                statement.toString());
    }

    public List<Shown> breaks(StatementId statement) {
        progress.awaitHead("payouts.reconcile");
        return jdbc.query(
                """
                SELECT break_id, coalesce(payout_id, ''), coalesce(batch_id, ''),
                       coalesce(line, 0), amount_micro, expected_micro, currency, in_suspense
                FROM payouts.break
                WHERE statement_id = ? AND state NOT IN ('VOIDED', 'CLOSED_BY_EVIDENCE')
                  AND category <> 'STATEMENT_REVOKED'
                ORDER BY position
                """,
                (row, _) -> shown(row),
                statement.toString());
    }

    private static Shown shown(ResultSet row) throws SQLException {
        String currency = row.getString(7);
        return new Shown(
                BreakId.of(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                new Money(row.getLong(5), currency),
                new Money(row.getLong(6), currency),
                row.getBoolean(8));
    }
}
