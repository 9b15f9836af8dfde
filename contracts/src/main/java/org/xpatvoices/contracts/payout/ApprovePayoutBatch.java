package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;

/** Carries a run's approval to one of its batches. */
public record ApprovePayoutBatch(
        @TargetAggregateIdentifier BatchId batchId, String approvedBy, Instant approvedAt) {}
