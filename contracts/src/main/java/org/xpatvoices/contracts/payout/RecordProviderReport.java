package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;
import java.util.List;

/** A provider's status report on payouts of one batch; its bytes are kept under the digest. */
public record RecordProviderReport(
        @TargetAggregateIdentifier BatchId batchId,
        String evidenceSha256,
        List<ProviderWord> words,
        Instant receivedAt) {
    public RecordProviderReport {
        words = List.copyOf(words);
    }
}
