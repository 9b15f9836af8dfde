package org.xpatvoices.contracts.offtaker;

import java.time.Instant;

/** The off-taker may neither license nor download. */
public record OffTakerSuspended(
        String offTakerId, String reason, String suspendedBy, Instant suspendedAt)
        implements OffTakerEvent {}
