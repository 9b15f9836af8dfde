package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.Rails;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Tells a payee how much a limit keeps for another day. */
@Component
class LimitedPayees {
    private final JdbcTemplate jdbc;
    private final Rails rails;

    LimitedPayees(JdbcTemplate jdbc, Rails rails) {
        this.jdbc = jdbc;
        this.rails = rails;
    }

    /**
     * What of an amount cannot go now, in micro-units; 0 where no limit is in the way. What is
     * below the smallest amount that can be sent counts as kept by no limit.
     */
    long keptOf(PayeeId payee, String currency, long payableMicro, Instant at) {
        var day = at.truncatedTo(ChronoUnit.DAYS);
        var month = day.atOffset(ZoneOffset.UTC).withDayOfMonth(1).toInstant();
        return jdbc
                .query(
                        """
                        SELECT d.rail, d.tier,
                               coalesce(sum(p.net_micro) FILTER (WHERE p.reserved_at >= ?), 0),
                               coalesce(sum(p.net_micro) FILTER (WHERE p.reserved_at >= ?), 0)
                        FROM payouts.destination d
                        LEFT JOIN (payouts.payout p JOIN payouts.payout_batch x USING (batch_id))
                          ON p.payee_id = d.payee_id AND p.currency = ? AND x.rail = d.rail
                         AND p.state <> 'RELEASED'
                        WHERE d.payee_id = ? AND d.current GROUP BY d.rail, d.tier
                        """,
                        (row, _) ->
                                rails.of(RailCode.valueOf(row.getString(1)))
                                        .terms(currency)
                                        .ofTier(row.getObject(2, Integer.class))
                                        .keptOf(payableMicro, row.getLong(3), row.getLong(4)),
                        Timestamp.from(day),
                        Timestamp.from(month),
                        currency,
                        payee.toString())
                .stream()
                .findFirst()
                .orElse(0L);
    }
}
