package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.RecordProviderReport;

import java.time.Instant;
import java.util.List;

/** What came of a send. There is no "failed": that is for evidence to say. */
public sealed interface SubmissionReply {
    /** The provider has the batch and said this of its payouts; its bytes are kept. */
    record Reported(String evidenceSha256, List<ProviderWord> words) implements SubmissionReply {
        public Reported {
            words = List.copyOf(words);
        }
    }

    /** The provider said this of some payouts, and nobody can tell of the others. */
    record Partial(String evidenceSha256, List<ProviderWord> words, String reason)
            implements SubmissionReply {
        public Partial {
            words = List.copyOf(words);
        }
    }

    /** A person carries the file from here. */
    record HandedOver() implements SubmissionReply {}

    /** Nobody can tell. */
    record Unknown(String reason) implements SubmissionReply {}

    /** What it tells a batch of its payouts; null if it tells nothing. */
    default @Nullable RecordProviderReport on(
            BatchId batch, Instant receivedAt, @Nullable Instant askedAt) {
        return switch (this) {
            case Reported(var sha256, var words) when !words.isEmpty() ->
                    new RecordProviderReport(batch, sha256, words, receivedAt, false, askedAt);
            case Partial(var sha256, var words, var _) when !words.isEmpty() ->
                    new RecordProviderReport(batch, sha256, words, receivedAt, false, askedAt);
            case Reported _, Partial _, HandedOver _, Unknown _ -> null;
        };
    }
}
