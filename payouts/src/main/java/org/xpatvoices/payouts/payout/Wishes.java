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
import org.xpatvoices.contracts.payout.PayoutFeeAccepted;
import org.xpatvoices.contracts.payout.PayoutFeeView;
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

    @EventHandler
    void on(PayoutFeeAccepted event) {
        jdbc.update(
                """
                INSERT INTO payouts.accepted_fee
                    (payee_id, rail, currency, flat_micro, basis_points)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (payee_id, rail, currency) DO UPDATE
                SET flat_micro = excluded.flat_micro, basis_points = excluded.basis_points
                """,
                event.payeeId(),
                event.rail(),
                event.currency(),
                event.flatMicro(),
                event.basisPoints());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.payout_wish, payouts.accepted_fee");
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
                                rail(row.getString(4)),
                                query.payeeId().toString()),
                query.payeeId().toString(),
                query.payeeId().toString(),
                "liab:worker:" + query.payeeId() + ":payable");
    }

    private PayoutWishView view(
            String currency,
            @Nullable Long chosen,
            boolean cashOut,
            RailCode rail,
            String payeeId) {
        RailTerms terms = rails.of(rail).terms(currency);
        return new PayoutWishView(
                currency,
                terms.minimumMicro(),
                thresholds.leastOf(terms),
                thresholds.of(terms, chosen, cashOut, clock.instant()),
                cashOut,
                fee(payeeId, rail, currency, terms),
                rails.carries(rail, currency));
    }

    private static RailCode rail(@Nullable String code) {
        return code == null ? RailCode.BANK : RailCode.valueOf(code);
    }

    private @Nullable PayoutFeeView fee(
            String payeeId, RailCode rail, String currency, RailTerms terms) {
        var declared = terms.fees();
        if (declared.isFree()) {
            return null;
        }
        boolean accepted =
                Boolean.TRUE.equals(
                        jdbc.queryForObject(
                                """
                                SELECT EXISTS (SELECT FROM payouts.accepted_fee
                                    WHERE payee_id = ? AND rail = ? AND currency = ?
                                      AND flat_micro >= ? AND basis_points >= ?)
                                """,
                                Boolean.class,
                                payeeId,
                                rail.name(),
                                currency,
                                declared.flatMicro(),
                                declared.basisPoints()));
        return new PayoutFeeView(
                rail,
                declared.flatMicro(),
                declared.basisPoints(),
                declared.capBasisPoints(),
                terms.leastGrossMicro(),
                accepted);
    }
}
