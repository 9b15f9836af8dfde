package org.xpatvoices.contracts.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/**
 * Facts are in the log, sealed. {@code fingerprint} is a keyed digest of the clear content, so that
 * a resend is told from a conflict without the content.
 */
public record ContributionRecorded(
        String contributionId,
        @Personal String workerId,
        @Personal @Nullable String hubId,
        String schemaId,
        String schemaVersion,
        @Personal List<String> grantIds,
        String referencePeriod,
        @Personal Instant capturedAt,
        String channel,
        String language,
        String attestation,
        @Nullable String supersedes,
        @Personal @Nullable String jobRef,
        @Personal SealedContent content,
        @Personal String fingerprint,
        Instant recordedAt)
        implements ContributionEvent {
    public ContributionRecorded {
        grantIds = List.copyOf(grantIds);
    }
}
