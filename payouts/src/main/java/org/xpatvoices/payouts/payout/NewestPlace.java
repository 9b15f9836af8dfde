package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.DestinationRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * On each rail the newest destination of a payee alone can be paid to: who names another place has
 * a reason, like a stolen telephone, so the one before it is never fallen back to.
 */
final class NewestPlace {
    /** Of {@code payouts.destination d}: in use, or in use before and paid to on this rail. */
    static final String CONDITION =
            """
            d.version = (SELECT max(n.version) FROM payouts.destination n
                         WHERE n.payee_id = d.payee_id AND n.rail = d.rail)
            AND (d.current OR EXISTS (SELECT FROM payouts.payout p
                                      WHERE p.destination_id = d.destination_id
                                        AND p.state = 'RECONCILED'))
            """;

    private NewestPlace() {}

    /** Refused while what would be paid to is cooling down. */
    static void mustHaveCooledDown(JdbcTemplate jdbc, String payeeId, RailCode rail, Instant at) {
        jdbc.query(
                        "SELECT usable_from FROM payouts.destination d"
                                + " WHERE d.payee_id = ? AND d.rail = ? AND d.usable_from > ? AND "
                                + CONDITION,
                        (row, _) -> row.getTimestamp(1).toInstant(),
                        payeeId,
                        rail.name(),
                        Timestamp.from(at))
                .forEach(from -> refuse(rail, from));
    }

    private static void refuse(RailCode rail, Instant from) {
        throw new Refused(
                DestinationRule.DESTINATION_MUST_HAVE_COOLED_DOWN,
                "It can be used on %s from %s.".formatted(rail, from));
    }
}
