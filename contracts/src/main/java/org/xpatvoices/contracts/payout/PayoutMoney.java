package org.xpatvoices.contracts.payout;

/** What one payout moves, and whose it is. */
public record PayoutMoney(String payoutId, String payeeId, long amountMicro) {}
