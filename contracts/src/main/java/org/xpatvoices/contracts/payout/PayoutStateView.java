package org.xpatvoices.contracts.payout;

/** How many payouts, and how much money, are in one state. */
public record PayoutStateView(String state, long count, long amountMicro) {}
