package org.xpatvoices.contracts.grievance;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * A complaint stands elsewhere now. It says nothing of what the complaint is about.
 *
 * @param state the name of a {@link GrievanceState}
 * @param by the hub that handled it, or the worker
 */
@Personal
public record GrievanceAdvanced(String grievanceId, String state, String by, Instant at)
        implements GrievanceEvent {}
