package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;
import java.util.List;

/**
 * Writes down the intent to send before anything is sent. Answers a {@link SubmissionStart}: only
 * {@code BEGUN} permits to send.
 *
 * @param payoutIds what the request pays; if that is not what the batch would pay now, because a
 *     payout was held meanwhile, nothing is begun
 */
public record BeginSubmission(
        @TargetAggregateIdentifier BatchId batchId,
        SubmissionChannel channel,
        String requestSha256,
        List<String> payoutIds,
        Instant submittingAt) {
    public BeginSubmission {
        payoutIds = List.copyOf(payoutIds);
    }
}
