package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.payouts.reconcile.KnownBatch;
import org.xpatvoices.payouts.reconcile.KnownPayout;
import org.xpatvoices.payouts.reconcile.Lookup;

import java.util.Map;

/** A ledger that knows payouts and nothing else. */
record PayoutsOnly(Map<String, KnownPayout> payouts) implements Lookup {
    @Override
    public @Nullable KnownPayout payout(String payoutId) {
        return payouts.get(payoutId);
    }

    @Override
    public @Nullable KnownBatch batch(String batchId) {
        return null;
    }
}
