package org.xpatvoices.payouts.journal;

import org.xpatvoices.contracts.money.Money;

/**
 * An amount moves from one account's debit to another's credit: {@code debit -> credit}, as the
 * table of postings writes it. Always positive; a movement back swaps the sides.
 */
public record Posting(Account debit, Account credit, Money amount) {
    public Posting {
        if (!amount.isPositive()) {
            throw new UnbalancedEntry("a posting of " + amount.amountMicro() + " micro-units");
        }
        if (debit.equals(credit)) {
            throw new UnbalancedEntry("a posting from " + debit.text() + " to itself");
        }
    }

    /** The same movement undone. */
    public Posting reversed() {
        return new Posting(credit, debit, amount);
    }
}
