package org.xpatvoices.contracts.contribution;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;
import java.util.List;

/**
 * Records one set of facts under one schema version. {@code answersJson} is the validated canonical
 * JSON of answers and states, still in clear: it is sealed before it becomes an event.
 */
public record RecordContribution(
        @TargetAggregateIdentifier ContributionId contributionId,
        WorkerId workerId,
        @Nullable HubId hubId,
        String schemaId,
        String schemaVersion,
        List<GrantId> grantIds,
        String referencePeriod,
        Instant capturedAt,
        Channel channel,
        String language,
        Attestation attestation,
        @Nullable ContributionId supersedes,
        @Nullable String jobRef,
        String answersJson,
        Instant recordedAt) {
    public RecordContribution {
        grantIds = List.copyOf(grantIds);
    }
}
