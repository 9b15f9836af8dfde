package org.xpatvoices.payouts.journal;

/** On which side an account grows. */
public enum Side {
    DEBIT,
    CREDIT,
    /** Gains and losses meet here: either sign is ordinary. */
    EITHER
}
