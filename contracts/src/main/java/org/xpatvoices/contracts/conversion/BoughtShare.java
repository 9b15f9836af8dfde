package org.xpatvoices.contracts.conversion;

/** What a payee gave and got, each in its own currency. */
public record BoughtShare(String payeeId, long soldMicro, long boughtMicro) {}
