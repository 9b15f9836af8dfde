package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PayoutRunId;

import java.time.Instant;

/** Stops whatever of a run has not been handed to the rail. */
public record CancelPayoutRun(
        @TargetAggregateIdentifier PayoutRunId runId,
        String cancelledBy,
        String reason,
        Instant cancelledAt) {}
