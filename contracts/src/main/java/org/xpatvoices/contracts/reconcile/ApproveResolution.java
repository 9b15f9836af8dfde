package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BreakId;

import java.time.Instant;

/** A second person approves or sends back what was proposed. */
public record ApproveResolution(
        @TargetAggregateIdentifier BreakId breakId,
        boolean approved,
        String approvedBy,
        Instant approvedAt) {}
