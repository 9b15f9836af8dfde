package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.FeeSchedule;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Payouts that came to nothing, and where else their payees are known to be reached. */
@Component
class UnpaidRegister {
    private final JdbcTemplate jdbc;

    UnpaidRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unpaid> of(String payoutId) {
        return jdbc
                .query(
                        """
                        SELECT p.payout_id, p.payee_id, b.rail, p.currency, p.gross_micro, p.state,
                               p.receipt,
                               (SELECT count(*) FROM payouts.break k
                                WHERE k.payout_id = p.payout_id
                                  AND k.state IN ('OPEN', 'RESOLUTION_PROPOSED')), %s
                        FROM payouts.payout p JOIN payouts.payout_batch b USING (batch_id)
                        WHERE p.payout_id = ?
                        """
                                .formatted(EndedRuns.ANOTHER_ATTEMPT),
                        (row, _) ->
                                new Unpaid(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getLong(5),
                                        PayoutState.valueOf(row.getString(6)),
                                        row.getString(7),
                                        row.getInt(8),
                                        row.getString(9)),
                        payoutId)
                .stream()
                .findFirst();
    }

    /**
     * Its payee on this rail, with no more than it was worth, at the newest place there: in use, or
     * paid to before and nothing came back. Refused while that cools down.
     */
    Optional<Candidate> candidate(
            Unpaid unpaid, RailCode rail, long thresholdMicro, FeeSchedule fees, Instant at) {
        NewestPlace.mustHaveCooledDown(jdbc, unpaid.payeeId(), rail, at);
        var day = at.truncatedTo(ChronoUnit.DAYS);
        var month = day.atOffset(ZoneOffset.UTC).withDayOfMonth(1).toInstant();
        return jdbc
                .query(
                        """
                        SELECT d.payee_id, d.destination_id, least(b.balance_micro, ?),
                               s.today, s.this_month,
                               EXISTS (SELECT FROM payouts.accepted_fee f
                                       WHERE f.payee_id = d.payee_id AND f.rail = d.rail
                                         AND f.currency = b.currency AND f.flat_micro >= ?
                                         AND f.basis_points >= ?), d.tier
                        FROM payouts.destination d
                        JOIN payouts.balance b
                          ON b.account = 'liab:worker:' || d.payee_id || ':payable'
                         AND b.currency = ?
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(p.net_micro) FILTER (WHERE p.reserved_at >= ?), 0)
                                       AS today,
                                   coalesce(sum(p.net_micro) FILTER (WHERE p.reserved_at >= ?), 0)
                                       AS this_month
                            FROM payouts.payout p JOIN payouts.payout_batch x USING (batch_id)
                            WHERE p.payee_id = d.payee_id AND p.currency = b.currency
                              AND x.rail = d.rail AND p.state <> 'RELEASED') s
                        WHERE d.payee_id = ? AND d.rail = ? AND d.usable_from <= ?
                          AND d.ciphertext IS NOT NULL
                          AND NOT EXISTS (SELECT FROM payouts.suspect_destination q
                                          WHERE q.destination_id = d.destination_id)
                          AND NOT
                        """
                                + RefusedDestinations.CONDITION
                                + " AND NOT "
                                + ListedForExchange.CONDITION
                                + " AND "
                                + BeingChecked.NOT_THE_PAYEE
                                + " AND "
                                + NewestPlace.CONDITION,
                        (row, _) ->
                                new Candidate(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        thresholdMicro,
                                        row.getObject(7, Integer.class),
                                        fees.isFree() || row.getBoolean(6)),
                        unpaid.grossMicro(),
                        fees.flatMicro(),
                        fees.basisPoints(),
                        unpaid.currency(),
                        Timestamp.from(day),
                        Timestamp.from(month),
                        unpaid.payeeId(),
                        rail.name(),
                        Timestamp.from(at),
                        Timestamp.from(at))
                .stream()
                .findFirst();
    }
}
