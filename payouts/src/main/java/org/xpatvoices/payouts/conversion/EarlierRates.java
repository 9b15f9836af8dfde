package org.xpatvoices.payouts.conversion;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What the bank gave the last time that the same two currencies were exchanged, either way. */
final class EarlierRates {
    /** Joined to {@code payouts.conversion c}: one row each, of nulls where there is none. */
    static final String JOIN =
            """
            LEFT JOIN LATERAL (
                SELECT e.sold_currency = c.sold_currency AS same_way,
                       e.sold_micro AS earlier_sold_micro,
                       e.received_micro AS earlier_received_micro
                FROM payouts.conversion e
                WHERE e.state = 'APPROVED' AND e.conversion_id <> c.conversion_id
                  AND least(e.sold_currency, e.bought_currency)
                      = least(c.sold_currency, c.bought_currency)
                  AND greatest(e.sold_currency, e.bought_currency)
                      = greatest(c.sold_currency, c.bought_currency)
                  AND (c.decided_at IS NULL OR e.decided_at < c.decided_at)
                ORDER BY e.decided_at DESC, e.position DESC LIMIT 1
            ) earlier ON true
            """;

    private EarlierRates() {}

    /** As this one would have been exchanged then. */
    static @Nullable Rate of(ResultSet row) throws SQLException {
        long sold = row.getLong("earlier_sold_micro");
        if (sold == 0) {
            return null;
        }
        var rate = new Rate(sold, row.getLong("earlier_received_micro"));
        return row.getBoolean("same_way") ? rate : rate.inverse();
    }
}
