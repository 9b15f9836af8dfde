package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * A payee's newest destination. The fingerprint is keyed, so that a change can be told from a
 * repeat and nobody can look an account up by it.
 */
@Personal
public record DestinationRegistered(
        String payeeId,
        String destinationId,
        int version,
        String rail,
        @Personal String mask,
        @Personal String fingerprint,
        Instant usableFrom,
        Instant registeredAt)
        implements DestinationEvent {}
