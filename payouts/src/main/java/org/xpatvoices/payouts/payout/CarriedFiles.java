package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.PayoutFileRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.PaymentOrder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the file of a run pays: all that has begun and that nothing has ended unpaid since. */
@Component
class CarriedFiles {
    private final JdbcTemplate jdbc;
    private final PaymentOrders orders;

    CarriedFiles(JdbcTemplate jdbc, PaymentOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** The orders of its batches, in the order of their numbers. */
    List<PaymentOrder> of(String runId) {
        mustBeApproved(runId);
        mustBeCarried(runId);
        mustBeComplete(runId);
        var going =
                new HashSet<>(
                        jdbc.queryForList(
                                "SELECT p.payout_id FROM payouts.payout p"
                                        + " JOIN payouts.payout_batch b USING (batch_id)"
                                        + " WHERE b.run_id = ? AND NOT p.left_out"
                                        + " AND p.state NOT IN ('REJECTED', 'RELEASED')",
                                String.class,
                                runId));
        List<PaymentOrder> carried = new ArrayList<>();
        for (var ready : orders.begunOf(runId)) {
            var order = only(going, ready.order());
            if (!order.instructions().isEmpty()) {
                carried.add(order);
            }
        }
        if (carried.isEmpty()) {
            throw new Refused(
                    PayoutFileRule.PAYOUT_FILE_MUST_STAY_THE_SAME,
                    "Nothing of run " + runId + " is left to pay.");
        }
        return carried;
    }

    /** Whether the bank has paid or refused any of it, so that it has had an order of it. */
    boolean isWithTheBank(String runId) {
        return is(
                "(p.state IN ('ACCEPTED', 'SETTLED', 'RECONCILED', 'RETURNED')"
                        + " OR p.provider_code IS NOT NULL) AND b.run_id = ?",
                runId);
    }

    private static PaymentOrder only(Set<String> going, PaymentOrder order) {
        return new PaymentOrder(
                order.batchId(),
                order.currency(),
                order.approvedAt(),
                order.instructions().stream()
                        .filter(one -> going.contains(one.payoutId()))
                        .toList());
    }

    private void mustBeApproved(String runId) {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.payout_run"
                                + " WHERE run_id = ? AND approved_at IS NOT NULL)",
                        Boolean.class,
                        runId))) {
            throw new Refused(
                    PayoutRule.PAYOUT_RUN_MUST_BE_APPROVED, "Run " + runId + " waits for that.");
        }
    }

    private void mustBeCarried(String runId) {
        if (is("b.channel = 'HTTP' AND b.run_id = ?", runId)) {
            throw new Refused(
                    PayoutFileRule.PAYOUT_FILE_MUST_BE_CARRIED_BY_PEOPLE,
                    "Run " + runId + " went, or goes, by itself.");
        }
    }

    /** Whatever went later would be in no file, or in a second one. */
    private void mustBeComplete(String runId) {
        if (is(
                "(p.state IN ('RESERVED', 'APPROVED')"
                        + " OR p.state = 'HELD' AND b.submitting_at IS NULL) AND b.run_id = ?",
                runId)) {
            throw new Refused(
                    PayoutFileRule.PAYOUT_FILE_MUST_BE_COMPLETE,
                    "A batch of run " + runId + " has not gone yet.");
        }
    }

    private boolean is(String what, String runId) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.payout p"
                                + " JOIN payouts.payout_batch b USING (batch_id) WHERE "
                                + what
                                + ")",
                        Boolean.class,
                        runId));
    }
}
