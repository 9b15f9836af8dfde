package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The boxes of hubs by the books: what is in them, less what waits to be fetched. */
@Component
class CountedBoxes {
    private final JdbcTemplate jdbc;
    private final PaymentOrders orders;
    private final Progress progress;

    CountedBoxes(JdbcTemplate jdbc, PaymentOrders orders, Progress progress) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.progress = progress;
    }

    /** Refuses a run for which the box of any hub does not hold enough. */
    void mustCover(String runId) {
        progress.awaitHead("payouts.journal", "payouts.reconcile");
        byHub(runId)
                .forEach(
                        (hub, asked) -> {
                            long free = free(hub, asked.currency());
                            if (asked.amountMicro() > free) {
                                throw new Refused(
                                        PayoutRule.FLOAT_MUST_COVER_THE_RUN,
                                        "%s would hand out %d micro-units of %s; up to %d would pass."
                                                .formatted(
                                                        hub,
                                                        asked.amountMicro(),
                                                        asked.currency(),
                                                        free));
                            }
                        });
    }

    private Map<String, Money> byHub(String runId) {
        Map<String, Money> sums = new TreeMap<>();
        jdbc.query(
                "SELECT batch_id, currency FROM payouts.payout_batch WHERE run_id = ?"
                        + " AND phase <> 'CANCELLED'",
                row -> {
                    String currency = row.getString(2);
                    for (var one : orders.instructions(row.getString(1))) {
                        var net = new Money(one.netMicro(), currency);
                        sums.merge(one.account(), net, Money::plus);
                    }
                },
                runId);
        return sums;
    }

    private long free(String hub, String currency) {
        long free =
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                """
                                SELECT (SELECT coalesce(sum(x.amount_micro), 0)
                                        FROM payouts.hub_movement x
                                        JOIN payouts.hub_account h USING (account_id)
                                        WHERE h.hub_id = ? AND h.currency = ?)
                                     - (SELECT coalesce(sum(v.amount_micro), 0)
                                        FROM payouts.voucher v
                                        WHERE v.hub_id = ? AND v.currency = ?
                                          AND v.redeemed_at IS NULL AND v.voided_at IS NULL
                                          AND v.expires_at > now())
                                """,
                                Long.class,
                                hub,
                                currency,
                                hub,
                                currency));
        return Math.max(0, free);
    }
}
