package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** Nobody could say how these payouts ended, however often the provider was asked. */
public record PayoutsLeftToPeople(
        String batchId, String currency, List<PayoutMoney> payouts, String reason, Instant leftAt)
        implements PayoutBatchEvent {
    public PayoutsLeftToPeople {
        payouts = List.copyOf(payouts);
    }
}
