package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

/** Asks for runs, newest first, older than a cursor; answers {@link PayoutRunView}s. */
public record GetPayoutRuns(@Nullable String after, int limit) {}
