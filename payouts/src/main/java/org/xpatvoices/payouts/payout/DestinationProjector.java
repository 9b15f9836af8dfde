package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.DestinationRegistered;
import org.xpatvoices.contracts.payout.DestinationView;
import org.xpatvoices.contracts.payout.DestinationsForgotten;
import org.xpatvoices.contracts.payout.GetDestinations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Where each payee's money goes, every version of it. */
@Component
@ProcessingGroup("payouts.payout")
class DestinationProjector {
    private final JdbcTemplate jdbc;
    private final DestinationVault vault;

    DestinationProjector(JdbcTemplate jdbc, DestinationVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
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
                    (destination_id, payee_id, version, rail, key_id, ciphertext, usable_from,
                     registered_at, tier, current)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                ON CONFLICT (destination_id) DO NOTHING
                """,
                event.destinationId(),
                event.payeeId(),
                event.version(),
                event.rail(),
                event.details().keyId(),
                event.details().ciphertext(),
                Timestamp.from(event.usableFrom()),
                Timestamp.from(event.registeredAt()),
                event.tier());
    }

    @EventHandler
    void on(DestinationsForgotten event) {
        jdbc.update(
                "UPDATE payouts.destination SET ciphertext = NULL WHERE payee_id = ? AND key_id = ?",
                event.payeeId(),
                event.keyId());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.destination");
    }

    @QueryHandler
    List<DestinationView> handle(GetDestinations query) {
        var views =
                jdbc.query(
                        """
                        SELECT destination_id, version, rail, current, usable_from, registered_at,
                               tier
                        FROM payouts.destination WHERE payee_id = ? ORDER BY version DESC
                        """,
                        (row, _) -> Row.of(row),
                        query.payeeId().toString());
        var masks = vault.masks(views.stream().map(Row::destinationId).toList());
        return views.stream()
                .map(row -> row.shownAs(masks.getOrDefault(row.destinationId(), "")))
                .toList();
    }

    private record Row(
            String destinationId,
            int version,
            String rail,
            boolean current,
            Instant usableFrom,
            Instant registeredAt,
            @Nullable Integer tier) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getTimestamp(5).toInstant(),
                    row.getTimestamp(6).toInstant(),
                    row.getObject(7, Integer.class));
        }

        DestinationView shownAs(String mask) {
            return new DestinationView(
                    destinationId, version, rail, mask, current, usableFrom, registeredAt, tier);
        }
    }
}
