package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Batches that were sent long ago and of which no statement has shown or lacked some payouts, as
 * where nobody imports statements or a hub never counts.
 */
@Component
public class LateBatches {
    /** Neither shown nor missed by a statement, nor given back, nor decided by people. */
    private static final String WAITING =
            "p.missed_at IS NULL AND p.state IN"
                    + " ('SUBMITTING', 'SUBMITTED', 'UNKNOWN', 'ACCEPTED', 'SETTLED')";

    private final JdbcTemplate jdbc;

    public LateBatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them: how many of its payouts wait, how much they are, and how often people have
     * explained that before.
     */
    public record Late(BatchId batchId, Instant sentAt, int payouts, Money net, int explained) {}

    /** Those sent by a rail before a time, about which no break is open or ended since then. */
    public List<Late> sentBefore(Instant time, RailCode rail) {
        return jdbc.query(
                """
                SELECT b.batch_id, b.submitting_at, count(*), sum(p.net_micro)::bigint,
                       min(p.currency),
                       (SELECT count(*) FROM payouts.break k
                        WHERE k.batch_id = b.batch_id AND k.category = 'LATE')
                FROM payouts.payout_batch b JOIN payouts.payout p USING (batch_id)
                WHERE b.rail = ? AND b.submitting_at < ? AND %s
                  AND NOT EXISTS (SELECT FROM payouts.break k
                                  WHERE k.batch_id = b.batch_id AND k.category = 'LATE'
                                    AND (k.state IN ('OPEN', 'RESOLUTION_PROPOSED')
                                         OR k.changed_at >= ?))
                GROUP BY b.batch_id, b.submitting_at ORDER BY b.submitting_at, b.batch_id
                LIMIT 100
                """
                        .formatted(WAITING),
                (row, _) ->
                        new Late(
                                BatchId.of(row.getString(1)),
                                row.getTimestamp(2).toInstant(),
                                row.getInt(3),
                                new Money(row.getLong(4), row.getString(5)),
                                row.getInt(6)),
                rail.name(),
                Timestamp.from(time),
                Timestamp.from(time));
    }

    /** Breaks about late batches none of whose payouts wait any more. */
    public List<BreakId> heardOfSince() {
        return jdbc.query(
                """
                SELECT k.break_id FROM payouts.break k
                WHERE k.category = 'LATE' AND k.batch_id IS NOT NULL
                  AND k.state IN ('OPEN', 'RESOLUTION_PROPOSED')
                  AND NOT EXISTS (SELECT FROM payouts.payout p
                                  WHERE p.batch_id = k.batch_id AND %s)
                ORDER BY k.position LIMIT 100
                """
                        .formatted(WAITING),
                (row, _) -> BreakId.of(row.getString(1)));
    }
}
