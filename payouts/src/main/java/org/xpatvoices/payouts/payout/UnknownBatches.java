package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Instant;
import java.util.List;

/**
 * The batches of which nobody can say whether the provider has them, as long as that leaves a
 * payout open.
 */
@Component
public class UnknownBatches {
    private final JdbcTemplate jdbc;

    UnknownBatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them; {@code since} is when its answer was missed. */
    public record Unknown(BatchId batchId, RailCode rail, Instant since) {}

    public List<Unknown> all() {
        return jdbc.query(
                """
                SELECT batch_id, rail, unknown_at FROM payouts.payout_batch b
                WHERE phase = 'UNKNOWN' AND unknown_at IS NOT NULL
                  AND EXISTS (SELECT FROM payouts.payout p
                              WHERE p.batch_id = b.batch_id AND p.state = 'UNKNOWN')
                ORDER BY batch_id
                """,
                (row, _) ->
                        new Unknown(
                                BatchId.of(row.getString(1)),
                                RailCode.valueOf(row.getString(2)),
                                row.getTimestamp(3).toInstant()));
    }

    public List<String> payoutsOf(String batchId) {
        return jdbc.queryForList(
                "SELECT payout_id FROM payouts.payout WHERE batch_id = ? ORDER BY 1",
                String.class,
                batchId);
    }
}
