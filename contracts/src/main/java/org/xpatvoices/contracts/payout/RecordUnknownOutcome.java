package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;

/** Whether the rail took the batch cannot be told: never a failure, resolved by evidence only. */
public record RecordUnknownOutcome(
        @TargetAggregateIdentifier BatchId batchId, String reason, Instant noticedAt) {}
