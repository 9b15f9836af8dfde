package org.xpatvoices.contracts.grievance;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** A grievance is in the log, sealed. */
@Personal
public record GrievanceFiled(
        String grievanceId,
        String workerId,
        String schemaVersion,
        org.xpatvoices.contracts.contribution.SealedContent content,
        String fingerprint,
        Instant filedAt)
        implements GrievanceEvent {}
