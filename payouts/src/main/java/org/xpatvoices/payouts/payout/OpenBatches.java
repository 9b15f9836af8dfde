package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.Rail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The batches about which a provider has something to tell: whether it has them at all, as long as
 * that leaves a payout open, and on some rails how each payout ended.
 */
@Component
public class OpenBatches {
    private static final String SENT =
            "SELECT p.batch_id, b.rail, p.payout_id, p.net_micro, p.currency"
                    + " FROM payouts.payout p JOIN payouts.payout_batch b USING (batch_id)"
                    + " WHERE b.submitting_at IS NOT NULL AND NOT p.left_out";

    private final JdbcTemplate jdbc;

    public OpenBatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them; {@code since} is when its answer was missed, or when it was sent. */
    public record Open(BatchId batchId, RailCode rail, Instant since) {}

    /** A payout that was sent, and with what. */
    public record Sent(BatchId batchId, RailCode rail, Rail.Asked asked) {}

    /**
     * @param tellingTheEnd the rails that can be asked how a payout ended
     */
    public List<Open> all(Collection<RailCode> tellingTheEnd) {
        return jdbc.query(
                """
                SELECT batch_id, rail, coalesce(unknown_at, submitting_at)
                FROM payouts.payout_batch b
                WHERE phase IN ('UNKNOWN', 'SUBMITTED')
                  AND EXISTS (SELECT FROM payouts.payout p
                              WHERE p.batch_id = b.batch_id
                                AND p.state = ANY (CASE WHEN b.rail = ANY (?)
                                    THEN ARRAY['UNKNOWN', 'SUBMITTED', 'ACCEPTED', 'MANUAL']
                                    WHEN b.phase = 'UNKNOWN' THEN ARRAY['UNKNOWN', 'MANUAL']
                                    ELSE ARRAY['UNKNOWN'] END))
                ORDER BY batch_id
                """,
                (row, _) ->
                        new Open(
                                BatchId.of(row.getString(1)),
                                RailCode.valueOf(row.getString(2)),
                                row.getTimestamp(3).toInstant()),
                (Object) tellingTheEnd.stream().map(Enum::name).toArray(String[]::new));
    }

    /** What a batch is asked about: everything in it that has no end yet. */
    public List<Rail.Asked> askedOf(String batchId) {
        return jdbc
                .query(
                        SENT
                                + " AND batch_id = ? AND p.state IN ('SUBMITTING', 'SUBMITTED',"
                                + " 'UNKNOWN', 'MANUAL', 'ACCEPTED', 'REJECTED') ORDER BY p.payout_id",
                        (row, _) -> sent(row),
                        batchId)
                .stream()
                .map(Sent::asked)
                .toList();
    }

    /** What a batch goes, or went, by. */
    public RailCode railOf(String batchId) {
        return RailCode.valueOf(
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "SELECT rail FROM payouts.payout_batch WHERE batch_id = ?",
                                String.class,
                                batchId)));
    }

    /** A payout that may have reached this rail. */
    public Optional<Sent> sent(RailCode rail, String payoutId) {
        return jdbc
                .query(
                        SENT + " AND b.rail = ? AND p.payout_id = ?",
                        (row, _) -> sent(row),
                        rail.name(),
                        payoutId)
                .stream()
                .findFirst();
    }

    /** Approved before this and not sent, because the rail was not awake. */
    public List<BatchId> waiting(RailCode rail, Instant approvedBefore) {
        return jdbc.query(
                "SELECT batch_id FROM payouts.payout_batch b WHERE phase = 'APPROVED' AND rail = ?"
                        + " AND EXISTS (SELECT FROM payouts.payout p WHERE p.batch_id = b.batch_id"
                        + " AND p.state = 'APPROVED') AND approved_at < ? ORDER BY approved_at, batch_id LIMIT 100",
                (row, _) -> BatchId.of(row.getString(1)),
                rail.name(),
                Timestamp.from(approvedBefore));
    }

    /** Begun before this and without any answer, as a crash leaves them. */
    public List<Open> interrupted(Instant begunBefore) {
        return jdbc.query(
                "SELECT batch_id, rail, submitting_at FROM payouts.payout_batch"
                        + " WHERE phase = 'SUBMITTING' AND submitting_at < ?"
                        + " ORDER BY submitting_at, batch_id LIMIT 100",
                (row, _) ->
                        new Open(
                                BatchId.of(row.getString(1)),
                                RailCode.valueOf(row.getString(2)),
                                row.getTimestamp(3).toInstant()),
                Timestamp.from(begunBefore));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                BatchId.of(row.getString(1)),
                RailCode.valueOf(row.getString(2)),
                new Rail.Asked(row.getString(3), new Money(row.getLong(4), row.getString(5))));
    }
}
