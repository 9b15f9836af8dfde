package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/** Queues a difference for a person; opening it again changes nothing. */
public record OpenBreak(
        @TargetAggregateIdentifier BreakId breakId,
        BreakCategory category,
        @Nullable String payoutId,
        @Nullable String batchId,
        @Nullable String statementId,
        @Nullable Integer line,
        Money booked,
        Money expected,
        boolean inSuspense,
        String detail,
        Instant openedAt) {}
