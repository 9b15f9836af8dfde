package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** The provider took these payouts in; they are not paid. */
public record PayoutsAccepted(
        String batchId, List<String> payoutIds, String evidenceSha256, Instant receivedAt)
        implements PayoutBatchEvent {
    public PayoutsAccepted {
        payoutIds = List.copyOf(payoutIds);
    }
}
