package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.payout.SecondMoney;

import java.util.List;

/** What the ledger knows under a reference. */
public interface Lookup {
    @Nullable KnownPayout payout(String payoutId);

    /** What operators recorded under it as moving the same way as this, in the same currency. */
    default @Nullable KnownDeposit recorded(String reference, Money moved) {
        return null;
    }

    /** The batch that went out as this payment group. */
    @Nullable KnownBatch batch(String batchId);

    /** What statements show of it beside its payment and its return. */
    default SecondMoney secondPayments(String payoutId) {
        return SecondMoney.NONE;
    }

    /**
     * What each of these debits, which name nothing of ours, may have paid; one answer per line.
     */
    default List<Alike> alike(List<RawLine> lines) {
        return lines.stream().map(_ -> Alike.NOTHING).toList();
    }
}
