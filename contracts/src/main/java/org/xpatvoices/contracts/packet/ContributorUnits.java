package org.xpatvoices.contracts.packet;

/** How many delivered records one payee has in a packet. */
public record ContributorUnits(String payeeId, long units) {}
