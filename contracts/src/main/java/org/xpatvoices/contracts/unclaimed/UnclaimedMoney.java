package org.xpatvoices.contracts.unclaimed;

/** What of a payee's money is set aside, in micro-units. */
public record UnclaimedMoney(String payeeId, long amountMicro) {}
