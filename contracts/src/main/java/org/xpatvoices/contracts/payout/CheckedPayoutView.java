package org.xpatvoices.contracts.payout;

/** A payout that is not sent while people find out whether an earlier one arrived. */
public record CheckedPayoutView(String payoutId, long grossMicro, String currency) {}
