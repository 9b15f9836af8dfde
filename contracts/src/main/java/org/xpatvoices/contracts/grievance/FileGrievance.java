package org.xpatvoices.contracts.grievance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;

/** Files a grievance; its whole content is sealed under a key of its own. */
public record FileGrievance(
        @TargetAggregateIdentifier GrievanceId grievanceId,
        WorkerId workerId,
        @Nullable HubId hubId,
        String schemaVersion,
        String answersJson,
        Instant filedAt) {}
