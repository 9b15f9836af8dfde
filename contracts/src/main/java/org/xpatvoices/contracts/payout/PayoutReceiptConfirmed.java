package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** The worker said whether the money arrived. */
public record PayoutReceiptConfirmed(
        String batchId,
        String payoutId,
        String payeeId,
        String answer,
        long amountMicro,
        String currency,
        Instant answeredAt)
        implements PayoutBatchEvent {}
