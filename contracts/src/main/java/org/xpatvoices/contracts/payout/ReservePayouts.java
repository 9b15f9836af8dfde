package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutRunId;

import java.time.Instant;
import java.util.List;

/** Reserves at most 1,000 payouts as one batch. */
public record ReservePayouts(
        @TargetAggregateIdentifier BatchId batchId,
        PayoutRunId runId,
        int number,
        RailCode rail,
        String currency,
        List<Payout> payouts,
        String reservedBy,
        Instant reservedAt) {
    public ReservePayouts {
        payouts = List.copyOf(payouts);
    }
}
