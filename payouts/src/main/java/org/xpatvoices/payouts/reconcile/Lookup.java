package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the ledger knows under a reference. */
public interface Lookup {
    @Nullable KnownPayout payout(String payoutId);

    @Nullable KnownDeposit deposit(String reference);

    /** Money that an operator recorded as going from this account to a float. */
    default @Nullable KnownDeposit withdrawal(String reference) {
        return null;
    }

    /** The batch that went out as this payment group. */
    @Nullable KnownBatch batch(String batchId);

    /**
     * What each of these debits, which name nothing of ours, may have paid; one answer per line.
     */
    default List<Alike> alike(List<RawLine> lines) {
        return lines.stream().map(_ -> Alike.NOTHING).toList();
    }
}
