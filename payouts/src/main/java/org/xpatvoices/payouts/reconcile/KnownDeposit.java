package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.money.Money;

/**
 * Funds that an operator recorded under the bank's reference; each is matched once. {@code
 * exchanged} for a side of an exchange, which the bank may have carried out for another amount.
 */
public record KnownDeposit(String reference, Money amount, boolean claimed, boolean exchanged) {
    /** One that is no side of an exchange. */
    public KnownDeposit(String reference, Money amount, boolean claimed) {
        this(reference, amount, claimed, false);
    }

    /** One reference may stand for one movement each way in each currency. */
    String key() {
        return keyOf(reference, amount);
    }

    static String keyOf(String reference, Money moved) {
        return (moved.isPositive() ? "+" : "-") + moved.currency() + ' ' + reference;
    }
}
