package org.xpatvoices.contracts.grievance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far a complaint is; not what it is about, nor whose it is.
 *
 * @param answeredAt when a hub first answered; null before
 * @param changedAt when it came to where it stands
 */
public record GrievanceView(
        String grievanceId,
        long position,
        GrievanceState state,
        Instant filedAt,
        @Nullable Instant answeredAt,
        Instant changedAt) {}
