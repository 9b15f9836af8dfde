package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** These payouts were paid. */
public record PayoutsSettled(
        String batchId,
        String rail,
        String currency,
        List<PayoutMoney> payouts,
        String source,
        String evidence,
        Instant settledAt)
        implements PayoutBatchEvent {
    public PayoutsSettled {
        payouts = List.copyOf(payouts);
    }
}
