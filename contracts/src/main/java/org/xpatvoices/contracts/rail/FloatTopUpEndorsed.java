package org.xpatvoices.contracts.rail;

import java.time.Instant;

/** One person approved a transfer that is too large for one; it waits for another. */
public record FloatTopUpEndorsed(String topUpId, String endorsedBy, Instant endorsedAt)
        implements FloatEvent {}
