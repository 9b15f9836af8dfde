package org.xpatvoices.payouts.reconcile;

import java.util.List;

/**
 * A batch as the match ladder needs to know it: its payouts, and those of them that the provider
 * has refused, which no booking of the batch can hold.
 */
public record KnownBatch(List<KnownPayout> payouts, List<String> refused) {
    public KnownBatch {
        payouts = List.copyOf(payouts);
        refused = List.copyOf(refused);
    }

    /** What one booking of the batch as a whole would pay. */
    List<KnownPayout> booked() {
        return payouts.stream().filter(one -> !refused.contains(one.payoutId())).toList();
    }
}
