package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/**
 * The provider refused these payouts explicitly; the money stays in transit until proven idle.
 *
 * @param carried whether a person brought the refusal; it can come again as the rail's own word.
 *     Events from before this was told apart have {@code false}
 */
public record PayoutsRejected(
        String batchId,
        List<Rejection> rejections,
        String evidenceSha256,
        Instant receivedAt,
        boolean carried)
        implements PayoutBatchEvent {
    public PayoutsRejected {
        rejections = List.copyOf(rejections);
    }

    /** One refusal with the provider's code. */
    public record Rejection(String payoutId, String code) {}
}
