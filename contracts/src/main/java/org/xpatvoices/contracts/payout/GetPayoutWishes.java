package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayeeId;

/**
 * Asks when a payee's money is sent; answers one {@link PayoutWishView} for each currency in which
 * something was earned.
 */
public record GetPayoutWishes(PayeeId payeeId) {}
