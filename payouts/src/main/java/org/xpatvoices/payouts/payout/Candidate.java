package org.xpatvoices.payouts.payout;

/** A payee who can be paid, the destination in use, and what is payable in micro-units. */
public record Candidate(String payeeId, String destinationId, long payableMicro) {}
