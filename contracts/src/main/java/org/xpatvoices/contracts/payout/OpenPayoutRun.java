package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayoutRunId;

import java.time.Instant;
import java.util.List;

/** Opens a run over batches that are reserved in the same breath. */
public record OpenPayoutRun(
        @TargetAggregateIdentifier PayoutRunId runId,
        RailCode rail,
        String currency,
        List<RunBatch> batches,
        String startedBy,
        Instant startedAt,
        @Nullable Reissue reissue) {
    public OpenPayoutRun {
        batches = List.copyOf(batches);
    }

    public OpenPayoutRun(
            PayoutRunId runId,
            RailCode rail,
            String currency,
            List<RunBatch> batches,
            String startedBy,
            Instant startedAt) {
        this(runId, rail, currency, batches, startedBy, startedAt, null);
    }
}
