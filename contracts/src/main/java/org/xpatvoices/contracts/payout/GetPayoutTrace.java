package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayoutId;

/** Asks for everything known of one payout; answers an optional {@link PayoutTraceView}. */
public record GetPayoutTrace(PayoutId payoutId) {}
