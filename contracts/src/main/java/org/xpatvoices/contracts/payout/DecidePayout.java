package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * Two people decided, on the evidence in a break, how a payout ended.
 *
 * @param cameBack what the bank booked as its return, perhaps with the fee; null where none did
 */
public record DecidePayout(
        @TargetAggregateIdentifier BatchId batchId,
        PayoutId payoutId,
        Decision decision,
        BreakId breakId,
        @Nullable StatementId statementId,
        String proposedBy,
        String approvedBy,
        Instant decidedAt,
        @Nullable Money cameBack) {
    /** One about no money that came back. */
    public DecidePayout(
            BatchId batchId,
            PayoutId payoutId,
            Decision decision,
            BreakId breakId,
            @Nullable StatementId statementId,
            String proposedBy,
            String approvedBy,
            Instant decidedAt) {
        this(
                batchId,
                payoutId,
                decision,
                breakId,
                statementId,
                proposedBy,
                approvedBy,
                decidedAt,
                null);
    }

    /** How it ended. */
    public enum Decision {
        EXECUTED,
        NOT_EXECUTED,
        RETURNED
    }
}
