package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Payouts that were refused long ago and that nobody is about to give back: no statement has proven
 * the refusal, as where nobody imports any, and no difference about them waits for people.
 */
@Component
public class UnprovenRefusals {
    private static final int AT_A_TIME = 1_000;

    private final JdbcTemplate jdbc;

    public UnprovenRefusals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, and since when it has been refused. */
    public record Refusal(String payoutId, String batchId, Money net, Instant since) {}

    public List<Refusal> before(Instant time) {
        return jdbc.query(
                """
                SELECT p.payout_id, p.batch_id, p.net_micro, p.currency, p.state_since
                FROM payouts.payout p
                WHERE p.state = 'REJECTED' AND p.state_since < ?
                  AND NOT EXISTS (SELECT FROM payouts.break k
                                  WHERE k.payout_id = p.payout_id
                                    AND k.state IN ('OPEN', 'RESOLUTION_PROPOSED'))
                ORDER BY p.state_since, p.payout_id LIMIT ?
                """,
                (row, _) ->
                        new Refusal(
                                row.getString(1),
                                row.getString(2),
                                new Money(row.getLong(3), row.getString(4)),
                                row.getTimestamp(5).toInstant()),
                Timestamp.from(time),
                AT_A_TIME);
    }
}
