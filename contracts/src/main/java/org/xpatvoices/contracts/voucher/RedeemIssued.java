package org.xpatvoices.contracts.voucher;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.VoucherBookId;

import java.time.Instant;

/** The same once the code has told which voucher it is. */
public record RedeemIssued(
        @TargetAggregateIdentifier VoucherBookId bookId,
        PayoutId payoutId,
        HubId hubId,
        String receiptSha256,
        Instant redeemedAt) {}
