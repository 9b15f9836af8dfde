package org.xpatvoices.contracts.payout;

import java.time.Instant;

/**
 * Asks how many payouts and how much money are in which state, by age; answers {@link
 * PayoutFunnelView}.
 */
public record GetPayoutFunnel(Instant at) {}
