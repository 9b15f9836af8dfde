package org.xpatvoices.contracts.contribution;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A contribution's envelope. */
public record ContributionView(
        String contributionId,
        String workerId,
        @Nullable String hubId,
        String schemaId,
        String schemaVersion,
        List<String> grantIds,
        String referencePeriod,
        Instant capturedAt,
        String attestation,
        Instant recordedAt,
        long position) {
    public ContributionView {
        grantIds = List.copyOf(grantIds);
    }
}
