package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;

import java.time.Instant;
import java.util.List;

/** Lines of a statement that show money of payouts of one batch coming back. */
public record RecordReturns(
        @TargetAggregateIdentifier BatchId batchId,
        StatementId statementId,
        List<String> payoutIds,
        Instant receivedAt) {
    public RecordReturns {
        payoutIds = List.copyOf(payoutIds);
    }
}
