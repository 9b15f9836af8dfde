package org.xpatvoices.contracts.offtaker;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** The off-taker may neither license nor download. */
public record OffTakerSuspended(
        String offTakerId, @Personal String reason, String suspendedBy, Instant suspendedAt)
        implements OffTakerEvent {}
