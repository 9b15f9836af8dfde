package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BreakId;

import java.time.Instant;

/** Later evidence ends a break; on one that has ended it changes nothing. */
public record CloseBreakByEvidence(
        @TargetAggregateIdentifier BreakId breakId,
        String reason,
        @Nullable String statementId,
        @Nullable Integer line,
        Instant closedAt) {}
