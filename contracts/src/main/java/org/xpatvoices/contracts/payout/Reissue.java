package org.xpatvoices.contracts.payout;

/**
 * That a run makes a new attempt at one payout which is proven not to have been executed.
 *
 * @param payoutId the payout whose money came back
 * @param rail the rail that it was on; the run's own may be another
 * @param note why, in the words of who asked for it
 */
public record Reissue(String payoutId, String rail, String note) {}
