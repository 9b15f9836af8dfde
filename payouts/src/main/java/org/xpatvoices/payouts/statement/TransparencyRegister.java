package org.xpatvoices.payouts.statement;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums over everybody, now or up to an earlier moment. */
@Component
class TransparencyRegister {
    private static final String COUNTS =
            """
            SELECT (SELECT coalesce(max(position), 0) FROM payouts.journal_entry
                    WHERE effective_at <= :upTo) AS position,
                   (%s) AS workers,
                   (SELECT count(DISTINCT packet_id) FROM payouts.sale
                    WHERE sold_at <= :upTo) AS packets,
                   (SELECT count(*) FROM payouts.sale WHERE sold_at <= :upTo) AS licences,
                   (SELECT count(*) FROM payouts.distribution_held
                    WHERE sold_at <= :upTo) AS held
            """;

    private static final String WORKERS_NOW =
            """
            SELECT count(DISTINCT account) FROM payouts.account
            WHERE account ^@ 'liab:worker:' AND account LIKE '%:payable' AND credit_micro > 0
            """;

    private static final String WORKERS_THEN =
            """
            SELECT count(DISTINCT e.payee)
            FROM payouts.distribution d JOIN payouts.earning_line e USING (licence)
            WHERE d.distributed_at <= :upTo AND e.amount_micro > 0
            """;

    private static final String SUMS =
            """
            SELECT s.currency, s.sold_micro - coalesce(b.clearing_micro, 0) AS sold_micro,
                   s.fee_micro - coalesce(b.fee_micro, 0) AS fee_micro,
                   coalesce(d.earned_micro, 0) + coalesce(b.added_micro, 0) AS earned_micro,
                   coalesce(o.owed_micro, 0) AS owed_micro,
                   coalesce(o.unclaimed_micro, 0) AS unclaimed_micro,
                   s.converted_micro
            FROM (SELECT currency, sum(price_micro)::bigint AS sold_micro,
                         sum(fee_micro)::bigint AS fee_micro,
                         sum(converted_micro)::bigint AS converted_micro
                  FROM (SELECT currency, price_micro, fee_micro, 0 AS converted_micro
                        FROM payouts.sale WHERE sold_at <= :upTo
                        UNION ALL
                        SELECT currency, 0, 0, amount_micro
                        FROM payouts.converted WHERE decided_at <= :upTo) x
                  GROUP BY currency) s
            LEFT JOIN (SELECT s.currency, sum(d.total_micro)::bigint AS earned_micro
                       FROM payouts.distribution d JOIN payouts.sale s USING (licence)
                       WHERE d.distributed_at <= :upTo
                       GROUP BY s.currency) d USING (currency)
            LEFT JOIN (SELECT currency, sum(clearing_micro)::bigint AS clearing_micro,
                              sum(fee_micro)::bigint AS fee_micro,
                              (sum(new_micro - old_micro) FILTER (WHERE kind = 'CORRECTION'))::bigint
                                  AS added_micro
                       FROM payouts.amendment WHERE state = 'APPROVED' AND decided_at <= :upTo
                       GROUP BY currency) b USING (currency)
            LEFT JOIN (SELECT a.currency, sum(a.balance_micro)::bigint AS owed_micro,
                              (sum(a.balance_micro) FILTER (WHERE a.account ^@ 'liab:unclaimed:'))
                                  ::bigint AS unclaimed_micro
                       FROM (%s) a
                       WHERE a.account ^@ 'liab:worker:' OR a.account ^@ 'liab:unclaimed:'
                          OR a.account ^@ 'liab:payout:'
                       GROUP BY a.currency) o USING (currency)
            ORDER BY s.currency
            """;

    private static final String BALANCES_NOW =
            "SELECT account, currency, balance_micro FROM payouts.balance";

    /** Of accounts of the credit side only, which is all that is asked for here. */
    private static final String BALANCES_THEN =
            """
            SELECT b.account, b.currency, l.credit_micro - l.debit_micro AS balance_micro
            FROM payouts.account b
            JOIN payouts.journal_line l USING (account_id)
            JOIN payouts.journal_entry e USING (entry)
            WHERE e.effective_at <= :upTo
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<PayoutFigures> payouts;

    TransparencyRegister(JdbcClient jdbc, ObjectProvider<PayoutFigures> payouts) {
        this.jdbc = jdbc;
        this.payouts = payouts;
    }

    @QueryHandler
    TransparencyView handle(GetTransparency query) {
        Instant asked = query.upTo();
        boolean now = asked == null;
        // The last of all moments is the database's infinity.
        OffsetDateTime upTo = asked == null ? OffsetDateTime.MAX : asked.atOffset(ZoneOffset.UTC);
        Map<String, PayoutFigures.Settled> settled =
                payouts.stream()
                        .flatMap(figures -> figures.settled(upTo).stream())
                        .collect(
                                Collectors.toMap(
                                        PayoutFigures.Settled::currency, Function.identity()));
        List<TransparencyView.InCurrency> sums =
                jdbc.sql(SUMS.replace("%s", now ? BALANCES_NOW : BALANCES_THEN))
                        .param("upTo", upTo)
                        .query((row, _) -> sums(row, settled.get(row.getString("currency"))))
                        .list();
        return jdbc.sql(COUNTS.replace("%s", now ? WORKERS_NOW : WORKERS_THEN))
                .param("upTo", upTo)
                .query((row, _) -> counts(row, sums))
                .single();
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
                row.getLong("unclaimed_micro"),
                row.getLong("converted_micro"));
    }
}
