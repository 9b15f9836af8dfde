package org.xpatvoices.ledger.licence;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.GetLicence;
import org.xpatvoices.contracts.licence.GetLicences;
import org.xpatvoices.contracts.licence.GetQuote;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.licence.QuoteView;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Answers what was quoted and sold. */
@Component
class LicenceRegister {
    private static final String LICENCE =
            """
            select l.*,
                (select count(*) from ledger.delivery d where d.licence_id = l.licence_id)
                    as deliveries,
                (select min(r.answered_at) from ledger.retraction r
                 where r.licence_id = l.licence_id) as given_up_at,
                (select min(r.answer_by) from ledger.retraction r
                 where r.licence_id = l.licence_id and r.answer is null) as answer_by
            from ledger.licence l
            """;

    private final JdbcClient jdbc;

    LicenceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<QuoteView> handle(GetQuote query) {
        return jdbc.sql("select * from ledger.quote where quote_id = ?")
                .param(query.quoteId().toString())
                .query((row, _) -> quote(row))
                .optional();
    }

    @QueryHandler
    Optional<LicenceView> handle(GetLicence query) {
        return jdbc.sql(LICENCE + "where licence_id = ?")
                .param(query.licenceId().toString())
                .query((row, _) -> licence(row))
                .optional();
    }

    @QueryHandler
    List<LicenceView> handle(GetLicences query) {
        String offTakerId = query.offTakerId() == null ? null : query.offTakerId().toString();
        return jdbc.sql(
                        LICENCE
                                + """
                                where (cast(:offTaker as text) is null or off_taker_id = :offTaker)
                                and position < :before order by position desc limit :limit
                                """)
                .param("offTaker", offTakerId)
                .param("before", before(query.beforePosition()))
                .param("limit", query.limit())
                .query((row, _) -> licence(row))
                .list();
    }

    private static long before(@Nullable Long position) {
        return position == null ? Long.MAX_VALUE : position;
    }

    private static QuoteView quote(ResultSet row) throws SQLException {
        return new QuoteView(
                row.getString("quote_id"),
                row.getString("off_taker_id"),
                row.getString("packet_id"),
                row.getString("product_id"),
                row.getString("purpose"),
                row.getInt("term_days"),
                row.getLong("contributor_count"),
                row.getLong("row_count"),
                money(row, "price_micro"),
                money(row, "fee_micro"),
                money(row, "rounding_micro"),
                money(row, "total_micro"),
                instant(row, "issued_at"),
                instant(row, "valid_until"),
                row.getString("licence_id"));
    }

    private static LicenceView licence(ResultSet row) throws SQLException {
        return new LicenceView(
                row.getString("licence_id"),
                row.getString("off_taker_id"),
                row.getString("off_taker_name"),
                row.getString("packet_id"),
                row.getString("product_id"),
                row.getString("product_title"),
                row.getString("purpose"),
                row.getString("quote_id"),
                new Pricing(
                        PricingMode.valueOf(row.getString("pricing_mode")),
                        row.getLong("pricing_micro"),
                        row.getString("currency")),
                row.getLong("contributor_count"),
                money(row, "price_micro"),
                money(row, "fee_micro"),
                money(row, "rounding_micro"),
                money(row, "total_micro"),
                instant(row, "sold_at"),
                instant(row, "ends_at"),
                maybe(row, "given_up_at"),
                maybe(row, "answer_by"),
                row.getLong("deliveries"),
                row.getLong("position"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), row.getString("currency"));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
