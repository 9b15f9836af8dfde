package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;

import java.time.Instant;

/**
 * A second person approves or declines what was proposed; {@code step} is what that person has
 * read.
 */
public record DecidePayoutStep(
        @TargetAggregateIdentifier BatchId batchId,
        PayoutId payoutId,
        PayoutStep step,
        boolean approve,
        String decidedBy,
        Instant decidedAt) {}
