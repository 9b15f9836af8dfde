package org.xpatvoices.payouts.statement;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.statement.GetMoneyWeeks;
import org.xpatvoices.contracts.statement.MoneyWeekView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Money paid in, earned and settled, by week. */
@Component
class MoneyWeekRegister {
    /**
     * A line of the bank that nobody can explain moves its account as well, so entries are chosen
     * by what they are for. A return leaves suspense when the payout's money becomes payable again.
     * These accounts are few, so their lines are found without reading everybody's.
     */
    private static final String WEEKS =
            """
            WITH outside AS MATERIALIZED (
                SELECT account_id, currency, account ^@ 'asset:' AS held
                FROM payouts.account WHERE account ^@ 'asset:' OR account ^@ 'suspense:'
            ), moved AS (
                SELECT e.effective_at AS at, a.currency,
                       CASE e.step WHEN 'FUNDS_DEPOSITED' THEN l.debit_micro ELSE 0 END AS paid_in,
                       0 AS earned,
                       CASE e.step WHEN 'FUNDS_DEPOSITED' THEN 0
                           ELSE l.credit_micro - l.debit_micro END AS paid_out
                FROM outside a
                JOIN payouts.journal_line l USING (account_id)
                JOIN payouts.journal_entry e USING (entry)
                WHERE a.held AND e.step IN ('FUNDS_DEPOSITED', 'PAYOUTS_SETTLED')
                   OR NOT a.held AND e.step = 'PAYOUTS_RELEASED'
                UNION ALL
                SELECT d.distributed_at, s.currency, 0, d.total_micro, 0
                FROM payouts.distribution d JOIN payouts.sale s USING (licence)
                UNION ALL
                SELECT decided_at, currency, 0, new_micro - old_micro, 0
                FROM payouts.amendment WHERE kind = 'CORRECTION' AND state = 'APPROVED'
            ), weekly AS (
                SELECT to_char(at AT TIME ZONE 'UTC', 'IYYY"-W"IW') AS week, currency,
                       sum(paid_in)::bigint AS in_micro, sum(earned)::bigint AS earned_micro,
                       sum(paid_out)::bigint AS out_micro
                FROM moved GROUP BY 1, 2
            )
            SELECT * FROM weekly
            WHERE week IN (SELECT DISTINCT week FROM weekly ORDER BY week DESC LIMIT :weeks)
            ORDER BY week, currency
            """;

    private final JdbcClient jdbc;

    MoneyWeekRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<MoneyWeekView> handle(GetMoneyWeeks query) {
        return jdbc.sql(WEEKS).param("weeks", query.weeks()).query((row, _) -> week(row)).list();
    }

    private static MoneyWeekView week(ResultSet row) throws SQLException {
        return new MoneyWeekView(
                row.getString("week"),
                row.getString("currency"),
                row.getLong("in_micro"),
                row.getLong("earned_micro"),
                row.getLong("out_micro"));
    }
}
