package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** A payee wants all there is with the next run, however little it is. */
public record CashOutAsked(String payeeId, String currency, Instant askedAt)
        implements DestinationEvent {}
