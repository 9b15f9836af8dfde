package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;

/** What the ledger knows under a reference. */
interface Lookup {
    @Nullable KnownPayout payout(String payoutId);

    @Nullable KnownDeposit deposit(String reference);
}
