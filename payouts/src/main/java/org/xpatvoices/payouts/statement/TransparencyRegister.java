package org.xpatvoices.payouts.statement;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.statement.GetMoneyWeeks;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.MoneyWeekView;
import org.xpatvoices.contracts.statement.TransparencyView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums over everybody: the public figures and the weekly series. */
@Component
class TransparencyRegister {
    private static final String COUNTS =
            """
            SELECT (SELECT coalesce(max(position), 0) FROM payouts.journal_entry) AS position,
                   (SELECT count(DISTINCT account) FROM payouts.account
                    WHERE account ^@ 'liab:worker:' AND account LIKE '%:payable'
                      AND credit_micro > 0) AS workers,
                   (SELECT count(DISTINCT packet_id) FROM payouts.sale) AS packets,
                   (SELECT count(*) FROM payouts.sale) AS licences,
                   (SELECT count(*) FROM payouts.distribution_held) AS held
            """;

    private static final String SUMS =
            """
            SELECT s.currency, s.sold_micro, s.fee_micro, coalesce(d.earned_micro, 0) AS earned_micro,
                   coalesce(o.owed_micro, 0) AS owed_micro,
                   coalesce(o.unclaimed_micro, 0) AS unclaimed_micro
            FROM (SELECT currency, sum(price_micro)::bigint AS sold_micro,
                         sum(fee_micro)::bigint AS fee_micro
                  FROM payouts.sale GROUP BY currency) s
            LEFT JOIN (SELECT s.currency, sum(d.total_micro)::bigint AS earned_micro
                       FROM payouts.distribution d JOIN payouts.sale s USING (licence)
                       GROUP BY s.currency) d USING (currency)
            LEFT JOIN (SELECT currency, sum(balance_micro)::bigint AS owed_micro,
                              (sum(balance_micro) FILTER (WHERE account ^@ 'liab:unclaimed:'))::bigint
                                  AS unclaimed_micro
                       FROM payouts.balance
                       WHERE account ^@ 'liab:worker:' OR account ^@ 'liab:unclaimed:'
                          OR account ^@ 'liab:payout:'
                       GROUP BY currency) o USING (currency)
            ORDER BY s.currency
            """;

    /** Money moving between two of our own accounts cancels out within its entry. */
    private static final String WEEKS =
            """
            WITH moved AS (
                SELECT e.effective_at AS at, a.currency,
                       CASE WHEN e.step = 'FUNDS_DEPOSITED' THEN l.debit_micro ELSE 0 END AS paid_in,
                       0 AS earned,
                       CASE WHEN e.step = 'FUNDS_DEPOSITED' THEN 0
                            ELSE l.credit_micro - l.debit_micro END AS paid_out
                FROM payouts.account a
                JOIN payouts.journal_line l USING (account_id)
                JOIN payouts.journal_entry e USING (entry)
                WHERE a.account ^@ 'asset:'
                UNION ALL
                SELECT d.distributed_at, s.currency, 0, d.total_micro, 0
                FROM payouts.distribution d JOIN payouts.sale s USING (licence)
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
    private final ObjectProvider<PayoutFigures> payouts;

    TransparencyRegister(JdbcClient jdbc, ObjectProvider<PayoutFigures> payouts) {
        this.jdbc = jdbc;
        this.payouts = payouts;
    }

    @QueryHandler
    TransparencyView handle(GetTransparency query) {
        Map<String, PayoutFigures.Settled> settled =
                payouts.stream()
                        .flatMap(figures -> figures.settled().stream())
                        .collect(
                                Collectors.toMap(
                                        PayoutFigures.Settled::currency, Function.identity()));
        List<TransparencyView.InCurrency> sums =
                jdbc.sql(SUMS)
                        .query((row, _) -> sums(row, settled.get(row.getString("currency"))))
                        .list();
        return jdbc.sql(COUNTS).query((row, _) -> counts(row, sums)).single();
    }

    @QueryHandler
    List<MoneyWeekView> handle(GetMoneyWeeks query) {
        return jdbc.sql(WEEKS).param("weeks", query.weeks()).query((row, _) -> week(row)).list();
    }

    private static TransparencyView counts(ResultSet row, List<TransparencyView.InCurrency> sums)
            throws SQLException {
        return new TransparencyView(
                row.getLong("position"),
                row.getLong("workers"),
                row.getLong("packets"),
                row.getLong("licences"),
                row.getLong("held"),
                sums);
    }

    private static TransparencyView.InCurrency sums(
            ResultSet row, PayoutFigures.@Nullable Settled settled) throws SQLException {
        return new TransparencyView.InCurrency(
                row.getString("currency"),
                row.getLong("sold_micro"),
                row.getLong("fee_micro"),
                row.getLong("earned_micro"),
                settled == null ? 0 : settled.amountMicro(),
                settled == null ? 0 : settled.payees(),
                row.getLong("owed_micro"),
                row.getLong("unclaimed_micro"));
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
