package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;

import java.time.Instant;

/** Keeps one payout back before it is sent; its batch goes without it. */
public record HoldPayout(
        @TargetAggregateIdentifier BatchId batchId,
        PayoutId payoutId,
        HoldCause cause,
        String note,
        String heldBy,
        Instant heldAt) {}
