package org.xpatvoices.payouts.reconcile;

import java.util.List;

/**
 * Everything sent that a debit without a usable reference may have paid, going by its amount, the
 * day and the end of the account.
 *
 * @param payouts open payouts to an account that ends alike, of this amount with or without the fee
 * @param batches batches whose open payouts give this sum
 */
public record Alike(List<KnownPayout> payouts, List<KnownBatch> batches) {
    static final Alike NOTHING = new Alike(List.of(), List.of());

    public Alike {
        payouts = List.copyOf(payouts);
        batches = List.copyOf(batches);
    }
}
