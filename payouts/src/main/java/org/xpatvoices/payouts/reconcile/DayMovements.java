package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.reconcile.DayEquationView.Moved;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.payouts.payout.PayoutPostings;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** What the books moved in a day on the account of a statement. */
final class DayMovements {
    /** One account of the books holds the cash of all hubs; what each moved stands beside them. */
    private static final String MOVED =
            """
            WITH s AS (
                SELECT account_id, currency, rail,
                       ?::date::timestamp AT TIME ZONE 'Indian/Maldives' AS begun,
                       (?::date + 1)::timestamp AT TIME ZONE 'Indian/Maldives' AS ended
                FROM payouts.statement WHERE statement_id = ?)
            SELECT e.step, count(DISTINCT e.entry), sum(l.debit_micro - l.credit_micro)::bigint
            FROM s JOIN payouts.account a
              ON a.account = CASE s.rail WHEN 'BANK' THEN ?
                                         ELSE 'asset:float:' || lower(s.rail) END
             AND a.currency = s.currency
            JOIN payouts.journal_line l ON l.account_id = a.account_id
            JOIN payouts.journal_entry e USING (entry)
            WHERE s.rail <> 'CASH' AND e.effective_at >= s.begun AND e.effective_at < s.ended
            GROUP BY e.step
            UNION ALL
            SELECT CASE WHEN m.amount_micro < 0 THEN 'PAYOUTS_SETTLED' ELSE 'FLOAT_TOPPED_UP' END,
                   count(*), sum(m.amount_micro)::bigint
            FROM s JOIN payouts.hub_movement m USING (account_id)
            WHERE s.rail = 'CASH' AND m.moved_at >= s.begun AND m.moved_at < s.ended
            GROUP BY 1 ORDER BY 1
            """;

    private final JdbcTemplate jdbc;

    DayMovements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Moved> on(LocalDate day, ReconciliationView statement) {
        return jdbc.query(
                MOVED,
                (row, _) -> new Moved(row.getString(1), row.getLong(2), row.getLong(3)),
                Date.valueOf(day),
                Date.valueOf(day),
                statement.statementId(),
                PayoutPostings.OPERATING.text());
    }
}
