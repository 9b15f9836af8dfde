package org.xpatvoices.payouts.statement;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.statement.EarningsLineView;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.contracts.statement.GetEarningsLines;
import org.xpatvoices.payouts.journal.Account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers what one payee earned, why, and where it is. */
@Component
class EarningsRegister {
    private static final String EARNED =
            """
            SELECT x.currency, sum(x.sales)::bigint AS sales,
                   sum(x.earned_micro)::bigint AS earned_micro,
                   sum(x.converted_micro)::bigint AS converted_micro,
                   max(x.last_sold_at) AS last_sold_at,
                   coalesce((SELECT b.balance_micro FROM payouts.balance b
                             WHERE b.account = ? AND b.currency = x.currency), 0)
                   + coalesce((SELECT sum(u.amount_micro) FROM payouts.unclaimed u
                               WHERE u.payee_id = ? AND u.currency = x.currency
                                 AND u.returned_at IS NULL), 0)::bigint AS payable_micro
            FROM (SELECT s.currency, count(DISTINCT e.licence) AS sales,
                         sum(e.amount_micro) AS earned_micro, 0 AS converted_micro,
                         max(s.sold_at) AS last_sold_at
                  FROM payouts.earned e JOIN payouts.sale s USING (licence)
                  WHERE e.payee = ? GROUP BY s.currency
                  UNION ALL
                  SELECT currency, 0, 0, sum(amount_micro), NULL
                  FROM payouts.converted WHERE payee_id = ? GROUP BY currency) x
            GROUP BY x.currency ORDER BY x.currency
            """;

    private static final String LINES =
            """
            WITH newest AS (
                (SELECT position, licence, units, amount_micro, NULL::integer AS number,
                        NULL::bigint AS old_micro
                 FROM payouts.earning_line WHERE payee = :payee AND position < :before
                 ORDER BY position DESC LIMIT :limit)
                UNION ALL
                (SELECT position, licence, 0, new_micro - old_micro, number, old_micro
                 FROM payouts.earning_correction WHERE payee = :payee AND position < :before
                 ORDER BY position DESC LIMIT :limit))
            SELECT l.*, s.off_taker_name, s.product_title, s.purpose, s.pricing_mode,
                   s.pricing_micro, s.price_micro, s.currency, s.sold_at, s.ends_at, d.total_units,
                   a.cause, a.reason
            FROM newest l
            JOIN payouts.sale s USING (licence)
            JOIN payouts.distribution d USING (licence)
            LEFT JOIN payouts.amendment a ON a.licence = l.licence AND a.number = l.number
            ORDER BY l.position DESC LIMIT :limit
            """;

    private static final long PARTS = 1_000_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient named;
    private final ObjectProvider<PayoutFigures> payouts;

    EarningsRegister(JdbcTemplate jdbc, ObjectProvider<PayoutFigures> payouts) {
        this.jdbc = jdbc;
        this.named = JdbcClient.create(jdbc);
        this.payouts = payouts;
    }

    @QueryHandler
    EarningsView handle(GetEarnings query) {
        PayeeId payee = query.payeeId();
        Map<String, PayoutFigures.OfPayee> out =
                payouts.stream()
                        .flatMap(figures -> figures.of(payee).stream())
                        .collect(
                                Collectors.toMap(
                                        PayoutFigures.OfPayee::currency, Function.identity()));
        return new EarningsView(
                payee.toString(),
                position(),
                jdbc.query(
                        EARNED,
                        (row, _) -> inCurrency(payee, row, out.get(row.getString("currency"))),
                        new Account.Payable(payee).text(),
                        payee.toString(),
                        payee.value(),
                        payee.toString()));
    }

    @QueryHandler
    List<EarningsLineView> handle(GetEarningsLines query) {
        return named.sql(LINES)
                .param("payee", query.payeeId().value())
                .param("before", Cursor.position(query.after()))
                .param("limit", query.limit())
                .query((row, _) -> line(row))
                .list();
    }

    private long position() {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT coalesce(max(position), 0) FROM payouts.journal_entry",
                        Long.class));
    }

    private EarningsView.InCurrency inCurrency(
            PayeeId payee, ResultSet row, PayoutFigures.@Nullable OfPayee out) throws SQLException {
        String currency = row.getString("currency");
        long payable = row.getLong("payable_micro");
        Timestamp lastSold = row.getTimestamp("last_sold_at");
        return new EarningsView.InCurrency(
                currency,
                row.getLong("sales"),
                row.getLong("earned_micro"),
                row.getLong("converted_micro"),
                out == null ? payable : Math.addExact(payable, out.heldMicro()),
                out == null ? 0 : out.readyMicro(),
                out == null ? 0 : out.sentMicro(),
                out == null ? 0 : out.receivedMicro(),
                out == null ? 0 : out.problemMicro(),
                out == null ? 0 : out.takenOffMicro(),
                lastSold == null ? null : lastSold.toInstant(),
                payouts.stream()
                        .flatMap(figures -> figures.missing(payee, currency, payable).stream())
                        .map(one -> new EarningsView.Missing(one.code(), one.missingMicro()))
                        .toList());
    }

    private static EarningsLineView line(ResultSet row) throws SQLException {
        boolean bottomUp = row.getString("pricing_mode").equals("BOTTOM_UP");
        long units = row.getLong("units");
        long totalUnits = row.getLong("total_units");
        return new EarningsLineView(
                row.getString("position"),
                new LicenceId(row.getObject("licence", UUID.class)).toString(),
                row.getString("off_taker_name"),
                row.getString("product_title"),
                row.getString("purpose"),
                row.getString("pricing_mode"),
                bottomUp ? row.getLong("pricing_micro") : 0,
                units,
                totalUnits,
                Math.floorDiv(Math.multiplyExact(units, PARTS), totalUnits),
                row.getLong("price_micro"),
                row.getLong("amount_micro"),
                row.getString("currency"),
                row.getTimestamp("sold_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                correction(row));
    }

    private static EarningsLineView.@Nullable Correction correction(ResultSet row)
            throws SQLException {
        String cause = row.getString("cause");
        if (cause == null) {
            return null;
        }
        long old = row.getLong("old_micro");
        return new EarningsLineView.Correction(
                old,
                Math.addExact(old, row.getLong("amount_micro")),
                AmendmentCause.valueOf(cause),
                row.getString("reason"));
    }
}
