package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BreakId;

import java.time.Instant;

/** A second person approves or sends back the proposal that they have read, by its number. */
public record ApproveResolution(
        @TargetAggregateIdentifier BreakId breakId,
        int proposal,
        boolean approved,
        String approvedBy,
        Instant approvedAt) {}
