package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.PaymentOrder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens the details of an approved batch for its rail, and for nobody else. */
@Component
public class PaymentOrders {
    private final JdbcTemplate jdbc;
    private final DestinationVault vault;
    private final Progress progress;

    PaymentOrders(JdbcTemplate jdbc, DestinationVault vault, Progress progress) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.progress = progress;
    }

    /** A batch that is ready to go, and the rail it goes by. */
    public record Ready(RailCode rail, PaymentOrder order) {}

    /** The order of an approved batch, as soon as the projection shows the approval. */
    public Ready of(BatchId batch) {
        return approved(batch, "")
                .orElseThrow(
                        () ->
                                new Refused(
                                        PayoutRule.BATCH_MUST_BE_APPROVED_BEFORE_SUBMISSION,
                                        "Batch " + batch + " waits for approval."));
    }

    /** The same of a batch that has not been sent; empty if it waits for approval or is over. */
    public Optional<Ready> ifApproved(BatchId batch) {
        return approved(batch, " AND phase IN ('APPROVED', 'SUBMITTING')");
    }

    private Optional<Ready> approved(BatchId batch, String inPhase) {
        progress.awaitHead("payouts.journal");
        return jdbc
                .query(
                        "SELECT batch_id, rail, currency, approved_at FROM payouts.payout_batch"
                                + " WHERE batch_id = ? AND approved_at IS NOT NULL"
                                + inPhase,
                        (row, _) -> ready(row),
                        batch.toString())
                .stream()
                .findFirst();
    }

    /** The orders of every batch of a run that has begun, in the order of their numbers. */
    List<Ready> begunOf(String runId) {
        return jdbc.query(
                "SELECT batch_id, rail, currency, approved_at FROM payouts.payout_batch"
                        + " WHERE run_id = ? AND submitting_at IS NOT NULL ORDER BY number",
                (row, _) -> ready(row),
                runId);
    }

    private Ready ready(ResultSet row) throws SQLException {
        String batch = row.getString(1);
        Instant approvedAt = row.getTimestamp(4).toInstant();
        var order = new PaymentOrder(batch, row.getString(3), approvedAt, instructions(batch));
        return new Ready(RailCode.valueOf(row.getString(2)), order);
    }

    /** What a batch pays, with the details of everybody in it. */
    List<PaymentOrder.Instruction> instructions(String batchId) {
        var rows =
                jdbc.query(
                        "SELECT payout_id, destination_id, net_micro FROM payouts.payout"
                                + " WHERE batch_id = ? AND NOT left_out ORDER BY payout_id",
                        (row, _) -> new Line(row.getString(1), row.getString(2), row.getLong(3)),
                        batchId);
        var details = vault.open(rows.stream().map(Line::destinationId).toList());
        return rows.stream()
                .map(
                        line -> {
                            var to = known(details.get(line.destinationId()), batchId);
                            return new PaymentOrder.Instruction(
                                    line.payoutId(), line.netMicro(), to.account(), to.holder());
                        })
                .toList();
    }

    private static BankDetails known(@Nullable BankDetails details, String batchId) {
        if (details == null) {
            throw new Refused(
                    PayoutRule.PAYMENT_DETAILS_ARE_FORGOTTEN,
                    "Batch " + batchId + " names a destination whose key was destroyed.");
        }
        return details;
    }

    private record Line(String payoutId, String destinationId, long netMicro) {}
}
