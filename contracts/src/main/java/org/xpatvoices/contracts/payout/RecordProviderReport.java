package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;
import java.util.List;

/**
 * A provider's status report on payouts of one batch; its bytes are kept under the digest.
 *
 * @param carried whether a person brought it, so that nobody but that person knows whose word it is
 */
public record RecordProviderReport(
        @TargetAggregateIdentifier BatchId batchId,
        String evidenceSha256,
        List<ProviderWord> words,
        Instant receivedAt,
        boolean carried) {
    public RecordProviderReport {
        words = List.copyOf(words);
    }

    /** What the provider answered us itself. */
    public RecordProviderReport(
            BatchId batchId, String evidenceSha256, List<ProviderWord> words, Instant receivedAt) {
        this(batchId, evidenceSha256, words, receivedAt, false);
    }
}
