package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BreakId;

import java.time.Instant;

/**
 * One person proposes how a break ends; answers the number of the proposal. A later one replaces an
 * earlier one, under a number of its own.
 */
public record ProposeResolution(
        @TargetAggregateIdentifier BreakId breakId,
        BreakResolution resolution,
        String note,
        String proposedBy,
        Instant proposedAt) {}
