package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.DestinationRegistered;
import org.xpatvoices.contracts.payout.DestinationView;
import org.xpatvoices.contracts.payout.GetDestinations;

import java.sql.Timestamp;
import java.util.List;

/** Where each payee's money goes, every version of it. */
@Component
@ProcessingGroup("payouts.payout")
class DestinationProjector {
    private final JdbcTemplate jdbc;

    DestinationProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(DestinationRegistered event) {
        jdbc.update(
                "UPDATE payouts.destination SET current = false WHERE payee_id = ? AND version < ?",
                event.payeeId(),
                event.version());
        jdbc.update(
                """
                INSERT INTO payouts.destination
                    (destination_id, payee_id, version, rail, mask, usable_from, registered_at,
                     current)
                VALUES (?, ?, ?, ?, ?, ?, ?, true)
                ON CONFLICT (destination_id) DO NOTHING
                """,
                event.destinationId(),
                event.payeeId(),
                event.version(),
                event.rail(),
                event.mask(),
                Timestamp.from(event.usableFrom()),
                Timestamp.from(event.registeredAt()));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.destination");
    }

    @QueryHandler
    List<DestinationView> handle(GetDestinations query) {
        return jdbc.query(
                """
                SELECT destination_id, version, rail, mask, current, usable_from, registered_at
                FROM payouts.destination WHERE payee_id = ? ORDER BY version DESC
                """,
                (row, _) ->
                        new DestinationView(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getTimestamp(6).toInstant(),
                                row.getTimestamp(7).toInstant()),
                query.payeeId().toString());
    }
}
