package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.util.List;

/** Cash boxes of hubs that hold less than nothing by the books, which no box can. */
@Component
public class OverdrawnBoxes {
    private final JdbcTemplate jdbc;

    public OverdrawnBoxes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param held below zero
     * @param movedAt when something last moved in it
     */
    public record Overdrawn(String hubId, Money held, Instant movedAt) {}

    public List<Overdrawn> all() {
        return jdbc.query(
                """
                SELECT h.hub_id, sum(x.amount_micro)::bigint, h.currency, max(x.moved_at)
                FROM payouts.hub_account h JOIN payouts.hub_movement x USING (account_id)
                GROUP BY h.hub_id, h.currency HAVING sum(x.amount_micro) < 0
                ORDER BY h.hub_id, h.currency
                """,
                (row, _) ->
                        new Overdrawn(
                                row.getString(1),
                                new Money(row.getLong(2), row.getString(3)),
                                row.getTimestamp(4).toInstant()));
    }
}
