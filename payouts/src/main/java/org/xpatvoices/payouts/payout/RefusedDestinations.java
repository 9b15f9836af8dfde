package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsRejected;
import org.xpatvoices.contracts.payout.PayoutsSettled;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Destinations that their provider refused for what they are: full, at a limit, or closed. The next
 * run would only be refused again, so the money stays payable for a while, and its payee is told.
 */
@Component
@ProcessingGroup("payouts.journal")
class RefusedDestinations {
    /**
     * Nothing is sent there at a time: the time is not over, and the payee has not asked since. For
     * a query that names a destination {@code d} and has the time as a parameter.
     */
    static final String CONDITION =
            """
            EXISTS (SELECT FROM payouts.refused_destination q
                    WHERE q.destination_id = d.destination_id
                      AND (q.until IS NULL
                           OR q.until > ? AND NOT EXISTS (
                               SELECT FROM payouts.payout_wish a
                               WHERE a.payee_id = d.payee_id AND a.cash_out_at > q.since)))
            """;

    private final JdbcTemplate jdbc;

    RefusedDestinations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A refusal that a person brought proves nothing about a destination. */
    @EventHandler
    void on(PayoutsRejected event) {
        if (event.carried()) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (var one : event.rejections()) {
            var cause = RefusalCause.of(one.code());
            if (cause != null) {
                var until = cause.until(event.receivedAt());
                rows.add(
                        new Object[] {
                            cause.name(),
                            Timestamp.from(event.receivedAt()),
                            until == null ? null : Timestamp.from(until),
                            one.payoutId()
                        });
            }
        }
        jdbc.batchUpdate(
                """
                INSERT INTO payouts.refused_destination
                    (destination_id, payout_id, cause, since, until)
                SELECT destination_id, payout_id, ?, ?, ? FROM payouts.payout WHERE payout_id = ?
                ON CONFLICT (destination_id) DO UPDATE
                SET payout_id = excluded.payout_id, cause = excluded.cause,
                    since = excluded.since, until = excluded.until
                """,
                rows);
    }

    /** What was paid after all was not refused, whatever its provider said. */
    @EventHandler
    void on(PayoutsSettled event) {
        jdbc.update(
                "DELETE FROM payouts.refused_destination WHERE payout_id = ANY (?)",
                (Object)
                        event.payouts().stream().map(PayoutMoney::payoutId).toArray(String[]::new));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.refused_destination");
    }

    /** Why nothing is sent to the destination in use. */
    Optional<RefusalCause> ofCurrent(PayeeId payee, Instant at) {
        return jdbc
                .query(
                        "SELECT r.cause FROM payouts.destination d"
                                + " JOIN payouts.refused_destination r USING (destination_id)"
                                + " WHERE d.payee_id = ? AND d.current AND "
                                + CONDITION,
                        (row, _) -> RefusalCause.valueOf(row.getString(1)),
                        payee.toString(),
                        Timestamp.from(at))
                .stream()
                .findFirst();
    }
}
