package org.xpatvoices.contracts.payout;

/**
 * A run that is a new attempt at one payout.
 *
 * @param reissueOf the payout that came to nothing
 * @param destinationMask where it goes this time, as far as people may read it
 */
public record NewAttemptView(String reissueOf, String destinationMask) {}
