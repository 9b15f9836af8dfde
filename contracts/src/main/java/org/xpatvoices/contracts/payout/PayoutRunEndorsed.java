package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** One person approved a run that is too large for one; it waits for another. */
public record PayoutRunEndorsed(String runId, String endorsedBy, Instant endorsedAt)
        implements PayoutRunEvent {}
