package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;

/**
 * Writes down the intent to send before anything is sent. Answers a {@link SubmissionStart}: only
 * {@code BEGUN} permits to send.
 */
public record BeginSubmission(
        @TargetAggregateIdentifier BatchId batchId,
        SubmissionChannel channel,
        String requestSha256,
        Instant submittingAt) {}
