package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.PayoutsReleased;

import java.sql.Timestamp;

/**
 * Destinations that money came back from. Nothing is sent there until the payee names one anew, be
 * it the same.
 */
@Component
class SuspectDestinations {
    private final JdbcTemplate jdbc;

    SuspectDestinations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Follows a release; only money that had arrived somewhere can come back from there. */
    void on(PayoutsReleased event) {
        if (event.origin().equals(PayoutsReleased.Origin.RETURNED.name())) {
            jdbc.update(
                    "INSERT INTO payouts.suspect_destination (destination_id, payout_id, since)"
                            + " SELECT destination_id, payout_id, ? FROM payouts.payout"
                            + " WHERE payout_id = ANY (?) ON CONFLICT DO NOTHING",
                    Timestamp.from(event.releasedAt()),
                    event.payouts().stream().map(one -> one.payoutId()).toArray(String[]::new));
        }
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.suspect_destination");
    }

    /** Whether the destination in use is one of them. */
    boolean isCurrentOf(PayeeId payee) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.destination d"
                                + " JOIN payouts.suspect_destination s USING (destination_id)"
                                + " WHERE d.payee_id = ? AND d.current)",
                        Boolean.class,
                        payee.toString()));
    }
}
