package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;

import java.time.Instant;

/** The worker's own word on a payout: evidence, weighed beside the provider's. */
public record ConfirmReceipt(
        @TargetAggregateIdentifier BatchId batchId,
        PayoutId payoutId,
        PayeeId payeeId,
        ReceiptAnswer answer,
        Instant answeredAt) {}
