package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.CashOutAsked;
import org.xpatvoices.contracts.payout.GetPayoutWishes;
import org.xpatvoices.contracts.payout.PayoutWishView;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.ThresholdChosen;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.Rails;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** From which amount on each payee wants money, and who wants all there is. */
@Component
@ProcessingGroup("payouts.payout")
class Wishes {
    private final JdbcTemplate jdbc;
    private final Rails rails;
    private final Thresholds thresholds;
    private final Clock clock;

    Wishes(JdbcTemplate jdbc, Rails rails, Thresholds thresholds, Clock clock) {
        this.jdbc = jdbc;
        this.rails = rails;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    @EventHandler
    void on(ThresholdChosen event) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_wish (payee_id, currency, threshold_micro)
                VALUES (?, ?, ?)
                ON CONFLICT (payee_id, currency)
                DO UPDATE SET threshold_micro = excluded.threshold_micro
                """,
                event.payeeId(),
                event.currency(),
                event.thresholdMicro());
    }

    @EventHandler
    void on(CashOutAsked event) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_wish (payee_id, currency, cash_out_at) VALUES (?, ?, ?)
                ON CONFLICT (payee_id, currency) DO UPDATE SET cash_out_at = excluded.cash_out_at
                """,
                event.payeeId(),
                event.currency(),
                Timestamp.from(event.askedAt()));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.payout_wish");
    }

    @QueryHandler
    List<PayoutWishView> handle(GetPayoutWishes query) {
        return jdbc.query(
                """
                SELECT b.currency, w.threshold_micro,
                       w.cash_out_at IS NOT NULL AND NOT EXISTS (
                           SELECT FROM payouts.payout p
                           WHERE p.payee_id = w.payee_id AND p.currency = w.currency
                             AND p.state <> 'RELEASED' AND p.reserved_at >= w.cash_out_at),
                       (SELECT rail FROM payouts.destination WHERE payee_id = ? AND current)
                FROM payouts.balance b
                LEFT JOIN payouts.payout_wish w ON w.payee_id = ? AND w.currency = b.currency
                WHERE b.account = ? ORDER BY b.currency
                """,
                (row, _) ->
                        view(
                                row.getString(1),
                                row.getObject(2, Long.class),
                                row.getBoolean(3),
                                row.getString(4)),
                query.payeeId().toString(),
                query.payeeId().toString(),
                "liab:worker:" + query.payeeId() + ":payable");
    }

    private PayoutWishView view(
            String currency, @Nullable Long chosen, boolean cashOut, @Nullable String rail) {
        RailTerms terms =
                rails.of(rail == null ? RailCode.BANK : RailCode.valueOf(rail)).terms(currency);
        return new PayoutWishView(
                currency,
                terms.minimumMicro(),
                thresholds.leastOf(terms),
                thresholds.of(terms, chosen, cashOut, clock.instant()),
                cashOut);
    }
}
