package org.xpatvoices.contracts.distribution;

/** What one payee earns from one sale. */
public record Share(String payeeId, long units, long amountMicro) {}
