package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;

import java.time.Instant;
import java.util.List;

/** A closed statement that ought to show these payouts and does not. */
public record RecordAbsence(
        @TargetAggregateIdentifier BatchId batchId,
        StatementId statementId,
        Instant closedAt,
        List<String> payoutIds,
        Instant noticedAt) {
    public RecordAbsence {
        payoutIds = List.copyOf(payoutIds);
    }

    /** It cannot show what happened after it came, whenever it says that it closed. */
    public Instant showsUpTo() {
        return closedAt.isBefore(noticedAt) ? closedAt : noticedAt;
    }
}
