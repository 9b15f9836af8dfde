package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;

import java.time.Instant;

/** One person proposes what is to happen to a payout that was not sent; another one decides. */
public record ProposePayoutStep(
        @TargetAggregateIdentifier BatchId batchId,
        PayoutId payoutId,
        PayoutStep step,
        String note,
        String proposedBy,
        Instant proposedAt) {}
