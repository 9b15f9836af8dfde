package org.xpatvoices.contracts.grievance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;

/**
 * The worker ends it: as settled, once somebody has answered, or by taking it back at any time.
 * Answers nothing; the same end again changes nothing.
 *
 * @param settled whether it is settled; otherwise it is taken back
 */
public record EndGrievance(
        @TargetAggregateIdentifier GrievanceId grievanceId,
        WorkerId workerId,
        boolean settled,
        Instant at) {}
