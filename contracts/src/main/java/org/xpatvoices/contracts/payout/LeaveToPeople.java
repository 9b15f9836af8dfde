package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;

/** The provider has been asked often enough: whatever is still unknown in a batch is for people. */
public record LeaveToPeople(
        @TargetAggregateIdentifier BatchId batchId, String reason, Instant leftAt) {}
