package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

/**
 * A payout as the match ladder needs to know it; {@code claim} is the line that has it already, and
 * {@code gross} what a provider books that takes its disclosed fee in the same line.
 */
public record KnownPayout(
        String payoutId, String batchId, Money net, Money gross, @Nullable String claim) {
    /** One without a fee. */
    public KnownPayout(String payoutId, String batchId, Money net, @Nullable String claim) {
        this(payoutId, batchId, net, net, claim);
    }
}
