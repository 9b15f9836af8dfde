package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** The provider refused these payouts explicitly; the money stays in transit until proven idle. */
public record PayoutsRejected(
        String batchId, List<Rejection> rejections, String evidenceSha256, Instant receivedAt)
        implements PayoutBatchEvent {
    public PayoutsRejected {
        rejections = List.copyOf(rejections);
    }

    /** One refusal with the provider's code. */
    public record Rejection(String payoutId, String code) {}
}
