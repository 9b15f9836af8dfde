package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The boxes of hubs by the books: what is in them, less what waits to be fetched, and less what has
 * been approved and waits for its vouchers.
 */
@Component
class CountedBoxes {
    private static final String PAYOUTS =
            "SELECT p.batch_id, p.payout_id, p.currency FROM payouts.payout p"
                    + " JOIN payouts.payout_batch b USING (batch_id)"
                    + " LEFT JOIN payouts.payout_run r USING (run_id)"
                    + " WHERE b.rail = 'CASH' AND NOT p.left_out AND ";

    private static final String OF_THE_RUN = PAYOUTS + "b.run_id = ? AND b.phase <> 'CANCELLED'";

    private static final String APPROVED_BESIDE_IT =
            PAYOUTS
                    + "b.run_id <> ? AND r.approved_at IS NOT NULL"
                    + " AND p.state IN ('RESERVED', 'APPROVED', 'SUBMITTING', 'UNKNOWN')"
                    + " AND NOT EXISTS (SELECT FROM payouts.voucher v"
                    + " WHERE v.payout_id = p.payout_id)";

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
        var beside = byHub(APPROVED_BESIDE_IT, runId);
        byHub(OF_THE_RUN, runId)
                .forEach(
                        (box, asked) -> {
                            long free = Math.max(0, free(box) - beside.getOrDefault(box, 0L));
                            if (asked > free) {
                                throw new Refused(
                                        PayoutRule.FLOAT_MUST_COVER_THE_RUN,
                                        "%s would hand out %d micro-units of %s; up to %d would pass."
                                                .formatted(box.hub(), asked, box.currency(), free));
                            }
                        });
    }

    private record Box(String hub, String currency) {}

    private Map<Box, Long> byHub(String payouts, String runId) {
        Map<String, Map<String, String>> currencies = new TreeMap<>();
        jdbc.query(
                payouts,
                row -> {
                    currencies
                            .computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), row.getString(3));
                },
                runId);
        Map<Box, Long> sums = new LinkedHashMap<>();
        currencies.forEach(
                (batch, chosen) -> {
                    for (var one : orders.instructions(batch)) {
                        String currency = chosen.get(one.payoutId());
                        if (currency != null) {
                            sums.merge(
                                    new Box(one.account(), currency),
                                    one.netMicro(),
                                    Math::addExact);
                        }
                    }
                });
        return sums;
    }

    private long free(Box box) {
        return Objects.requireNonNull(
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
                        box.hub(),
                        box.currency(),
                        box.hub(),
                        box.currency()));
    }
}
