package org.xpatvoices.contracts.shredding;

import java.time.Instant;
import java.util.List;

/**
 * The key-encryption keys of earlier epochs are to be destroyed: so many keys are wrapped anew, and
 * these are the digests of the copies that were read back whole.
 */
public record KeyRollFinished(
        String rollId,
        int epoch,
        long keys,
        List<String> copiesSha256,
        String finishedBy,
        Instant finishedAt)
        implements ShreddingEvent {
    public KeyRollFinished {
        copiesSha256 = List.copyOf(copiesSha256);
    }
}
