package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** Nothing is owed any more, so the key of a payee's destinations is to be destroyed. */
@Personal
public record DestinationsForgotten(String payeeId, String keyId, Instant forgottenAt)
        implements DestinationEvent {}
