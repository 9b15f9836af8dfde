package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** Money of at most 1,000 payees left payable and is kept for these payouts. */
public record PayoutsReserved(
        String batchId,
        String runId,
        int number,
        String rail,
        String currency,
        List<Payout> payouts,
        long totalMicro,
        String reservedBy,
        Instant reservedAt)
        implements PayoutBatchEvent {
    public PayoutsReserved {
        payouts = List.copyOf(payouts);
    }
}
