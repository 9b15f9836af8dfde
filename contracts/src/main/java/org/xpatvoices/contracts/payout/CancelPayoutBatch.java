package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;

/** Gives a batch's money back, as long as the rail has not seen it. */
public record CancelPayoutBatch(
        @TargetAggregateIdentifier BatchId batchId, String reason, Instant cancelledAt) {}
