package org.xpatvoices.payouts.conversion;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.ConversionView;
import org.xpatvoices.contracts.conversion.ConvertedView;
import org.xpatvoices.contracts.conversion.GetConversions;
import org.xpatvoices.contracts.conversion.GetConversionsOfPayee;
import org.xpatvoices.contracts.payout.RailCode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Exchanges as people read them. */
@Component
class ConversionViews {
    private final JdbcTemplate jdbc;
    private final ConversionSettings settings;

    ConversionViews(JdbcTemplate jdbc, ConversionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @QueryHandler
    List<ConversionView> handle(GetConversions query) {
        return jdbc.query(
                "SELECT * FROM payouts.conversion c "
                        + EarlierRates.JOIN
                        + "ORDER BY c.position DESC LIMIT ?",
                (row, _) -> view(row),
                query.limit());
    }

    private ConversionView view(ResultSet row) throws SQLException {
        long sold = row.getLong("sold_micro");
        long received = row.getLong("received_micro");
        var rate = new Rate(sold, received);
        var earlier = EarlierRates.of(row);
        var decided = row.getTimestamp("decided_at");
        return new ConversionView(
                row.getString("conversion_id"),
                RailCode.valueOf(row.getString("rail")),
                row.getString("state"),
                row.getInt("payees"),
                sold,
                row.getString("sold_currency"),
                row.getInt("number"),
                received,
                row.getString("bought_currency"),
                rate.perUnitMicro(),
                earlier == null ? 0 : earlier.perUnitMicro(),
                received > 0 && !settings.isUsual(rate, earlier),
                row.getString("reference"),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("proposed_by"),
                row.getString("endorsed_by"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }

    @QueryHandler
    List<ConvertedView> handle(GetConversionsOfPayee query) {
        return jdbc.query(
                """
                SELECT c.*, s.sold_micro AS given_micro, s.bought_micro
                FROM payouts.conversion_share s JOIN payouts.conversion c USING (conversion_id)
                WHERE s.payee_id = ? AND s.bought_micro IS NOT NULL
                ORDER BY s.position DESC LIMIT ?
                """,
                (row, _) ->
                        new ConvertedView(
                                row.getString("conversion_id"),
                                row.getLong("given_micro"),
                                row.getString("sold_currency"),
                                row.getLong("bought_micro"),
                                row.getString("bought_currency"),
                                new Rate(row.getLong("sold_micro"), row.getLong("received_micro"))
                                        .perUnitMicro(),
                                row.getTimestamp("decided_at").toInstant()),
                query.payeeId().toString(),
                query.limit());
    }
}
