package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.StatementId;

import java.time.Instant;

/** Two people decided, on the evidence in a break, how a payout ended. */
public record DecidePayout(
        @TargetAggregateIdentifier BatchId batchId,
        PayoutId payoutId,
        Decision decision,
        BreakId breakId,
        @Nullable StatementId statementId,
        String proposedBy,
        String approvedBy,
        Instant decidedAt) {
    /** How it ended. */
    public enum Decision {
        EXECUTED,
        NOT_EXECUTED,
        RETURNED
    }
}
