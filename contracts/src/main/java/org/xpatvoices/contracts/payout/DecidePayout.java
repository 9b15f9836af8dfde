package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;

import java.time.Instant;

/** Two people decided, on evidence, how a payout ended. */
public record DecidePayout(
        @TargetAggregateIdentifier BatchId batchId,
        PayoutId payoutId,
        boolean executed,
        BreakId breakId,
        String proposedBy,
        String approvedBy,
        Instant decidedAt) {}
