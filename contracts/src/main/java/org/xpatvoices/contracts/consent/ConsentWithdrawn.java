package org.xpatvoices.contracts.consent;

import java.time.Instant;

/** A worker ended a grant: nothing later than this event may use it. */
public record ConsentWithdrawn(String grantId, String workerId, Instant withdrawnAt)
        implements ConsentEvent {}
