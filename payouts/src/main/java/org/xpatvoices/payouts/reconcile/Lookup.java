package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;

/** What the ledger knows under a reference. */
public interface Lookup {
    @Nullable KnownPayout payout(String payoutId);

    @Nullable KnownDeposit deposit(String reference);

    /** The batch that went out as this payment group. */
    @Nullable KnownBatch batch(String batchId);
}
