package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BreakId;

import java.time.Instant;

/**
 * The statement that showed this difference was revoked. An open break ends with that; of a
 * resolved one the resolution is the answer, because what it moved needs a decision of its own.
 */
public record VoidBreak(
        @TargetAggregateIdentifier BreakId breakId, String reason, Instant voidedAt) {}
