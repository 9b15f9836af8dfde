package org.xpatvoices.contracts.consent;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** A worker ended a grant: nothing later than this event may use it. */
public record ConsentWithdrawn(String grantId, @Personal String workerId, Instant withdrawnAt)
        implements ConsentEvent {}
