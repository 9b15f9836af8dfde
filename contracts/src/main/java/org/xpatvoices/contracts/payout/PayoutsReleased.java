package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** The money of these payouts is payable again; {@code fromTransit} when it had been submitted. */
public record PayoutsReleased(
        String batchId,
        String rail,
        String currency,
        List<PayoutMoney> payouts,
        boolean fromTransit,
        String reason,
        Instant releasedAt)
        implements PayoutBatchEvent {
    public PayoutsReleased {
        payouts = List.copyOf(payouts);
    }
}
