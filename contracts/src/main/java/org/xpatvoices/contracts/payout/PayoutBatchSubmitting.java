package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/**
 * The intent to send, durable before the send: from here amount, payee and destination are frozen.
 * The attempt keeps its id for life.
 */
public record PayoutBatchSubmitting(
        String batchId,
        String attemptId,
        String rail,
        String channel,
        @Personal String requestSha256,
        String currency,
        List<PayoutMoney> payouts,
        Instant submittingAt)
        implements PayoutBatchEvent {
    public PayoutBatchSubmitting {
        payouts = List.copyOf(payouts);
    }
}
