package org.xpatvoices.contracts.grievance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.HubId;

import java.time.Instant;

/**
 * The worker's hub says how far it is; answers nothing. The state it has already changes nothing.
 */
public record HandleGrievance(
        @TargetAggregateIdentifier GrievanceId grievanceId,
        HubId hubId,
        GrievanceState state,
        Instant at) {}
