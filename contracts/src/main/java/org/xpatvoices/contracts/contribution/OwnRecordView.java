package org.xpatvoices.contracts.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record as the worker who made it may read it.
 *
 * @param eventId of the event that says so, by which its proof is asked for
 * @param content what was recorded, as JSON; present if and only if it can be read
 */
public record OwnRecordView(
        String contributionId,
        String schemaId,
        String schemaVersion,
        List<String> grantIds,
        String referencePeriod,
        Instant capturedAt,
        Instant recordedAt,
        @Nullable String supersedes,
        long position,
        UUID eventId,
        State state,
        @Personal @Nullable String content) {
    public OwnRecordView {
        grantIds = List.copyOf(grantIds);
    }

    /** What has become of the content. */
    public enum State {
        /** It opens under a consent that still stands. */
        READABLE,
        /** No consent stands under which it could be opened; its keys are destroyed. */
        ERASED,
        /** It does not open with its key: a fault, which has been reported. */
        DAMAGED
    }
}
