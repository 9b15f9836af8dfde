package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.PayeeId;

/**
 * Whose money is on a list that the bank exchanges. No run pays it until people have decided, or
 * one payee who names another place meanwhile would stop the exchange for everybody.
 */
final class ListedForExchange {
    private static final String OPEN =
            "EXISTS (SELECT FROM payouts.conversion_share s"
                    + " JOIN payouts.conversion c USING (conversion_id)"
                    + " WHERE c.state IN ('OPEN', 'PROPOSED')"
                    + " AND s.payee_id = %s AND c.sold_currency = %s)";

    /** Of {@code payouts.destination d} and {@code payouts.balance b}. */
    static final String CONDITION = OPEN.formatted("d.payee_id", "b.currency");

    private ListedForExchange() {}

    static boolean names(JdbcTemplate jdbc, PayeeId payee, String currency) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT " + OPEN.formatted("?", "?"),
                        Boolean.class,
                        payee.toString(),
                        currency));
    }
}
