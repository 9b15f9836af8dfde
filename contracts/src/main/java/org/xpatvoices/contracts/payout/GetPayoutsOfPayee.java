package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayeeId;

/** Asks for one payee's payouts, newest first; answers {@link PayoutView}s. */
public record GetPayoutsOfPayee(PayeeId payeeId, @Nullable String after, int limit) {}
