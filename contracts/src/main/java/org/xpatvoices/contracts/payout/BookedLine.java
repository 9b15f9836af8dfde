package org.xpatvoices.contracts.payout;

/** A statement line that names a payout; amount and currency have been compared. */
public record BookedLine(String payoutId, int line) {}
