package org.xpatvoices.contracts.offtaker;

/**
 * Asks for deposits that one person could not record alone, those that wait first; answers {@link
 * LargeDepositView}s.
 */
public record GetLargeDeposits(int limit) {}
