package org.xpatvoices.contracts.payout;

/** Asks how many runs there are; answers a long. */
public record CountPayoutRuns() {}
