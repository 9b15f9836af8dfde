package org.xpatvoices.contracts.reconcile;

/** A payout that a closed statement ought to show and does not. */
public record AbsentPayout(String batchId, String payoutId) {}
