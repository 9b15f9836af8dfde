package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PayoutRunId;

import java.time.Instant;

/** A second operator lets a run go out. */
public record ApprovePayoutRun(
        @TargetAggregateIdentifier PayoutRunId runId, String approvedBy, Instant approvedAt) {}
