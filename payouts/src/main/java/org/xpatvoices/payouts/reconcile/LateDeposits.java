package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Money that people recorded as having moved, and that no statement has shown: what off-takers are
 * said to have paid in, and both sides of top-ups and of exchanges. Workers are paid out of it.
 */
@Component
public class LateDeposits {
    private static final RowMapper<Recorded> RECORDED =
            (row, _) ->
                    new Recorded(
                            row.getString(1),
                            row.getString(2),
                            new Money(row.getLong(3), row.getString(4)),
                            row.getTimestamp(5).toInstant());

    private final JdbcTemplate jdbc;

    public LateDeposits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said to have come in (+) or gone out (-) on an account of this rail. */
    public record Recorded(String reference, String rail, Money amount, Instant recordedAt) {}

    /** The oldest that no statement shows; hubs have no statements but counts. */
    public List<Recorded> notShown(Instant recordedBefore) {
        return jdbc.query(
                """
                SELECT d.reference, d.rail, d.amount_micro, d.currency, d.deposited_at
                FROM payouts.deposit d
                WHERE d.rail <> 'CASH' AND d.deposited_at < ? AND NOT %s
                ORDER BY d.deposited_at, d.reference LIMIT 1000
                """
                        .formatted(DepositRegister.SHOWN),
                RECORDED,
                Timestamp.from(recordedBefore));
    }

    /** Those that a statement shows by now, if any breaks about such money are open. */
    public List<Recorded> shown(Instant recordedBefore) {
        return jdbc.query(
                """
                SELECT d.reference, d.rail, d.amount_micro, d.currency, d.deposited_at
                FROM payouts.deposit d
                WHERE EXISTS (SELECT FROM payouts.break k
                              WHERE k.category = 'LATE' AND k.batch_id IS NULL
                                AND k.state IN ('OPEN', 'RESOLUTION_PROPOSED'))
                  AND d.rail <> 'CASH' AND d.deposited_at < ? AND %s
                """
                        .formatted(DepositRegister.SHOWN),
                RECORDED,
                Timestamp.from(recordedBefore));
    }
}
