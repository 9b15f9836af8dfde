package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;
import java.util.List;

/**
 * A provider's status report on payouts of one batch; its bytes are kept under the digest.
 *
 * @param carried whether a person brought it, so that nobody but that person knows whose word it is
 * @param askedAt when it was asked for, so that it was not said before; null if nobody knows
 */
public record RecordProviderReport(
        @TargetAggregateIdentifier BatchId batchId,
        String evidenceSha256,
        List<ProviderWord> words,
        Instant receivedAt,
        boolean carried,
        @Nullable Instant askedAt) {
    public RecordProviderReport {
        words = List.copyOf(words);
    }

    /** One of which nobody knows how old it is. */
    public RecordProviderReport(
            BatchId batchId,
            String evidenceSha256,
            List<ProviderWord> words,
            Instant receivedAt,
            boolean carried) {
        this(batchId, evidenceSha256, words, receivedAt, carried, null);
    }

    /** What the provider told us itself. */
    public RecordProviderReport(
            BatchId batchId, String evidenceSha256, List<ProviderWord> words, Instant receivedAt) {
        this(batchId, evidenceSha256, words, receivedAt, false);
    }
}
