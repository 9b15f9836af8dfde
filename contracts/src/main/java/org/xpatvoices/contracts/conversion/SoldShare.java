package org.xpatvoices.contracts.conversion;

/** What of a payee's money is to be exchanged: whole minor units, in micro-units. */
public record SoldShare(String payeeId, long soldMicro) {}
