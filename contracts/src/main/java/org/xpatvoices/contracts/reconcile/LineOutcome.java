package org.xpatvoices.contracts.reconcile;

/** What became of a statement line. */
public enum LineOutcome {
    MATCHED_PAYOUT,
    MATCHED_DEPOSIT,
    MISSING_IN_LEDGER,
    AMOUNT_DIFF,
    CURRENCY_DIFF,
    DUPLICATE_AT_PROVIDER,
    RETURNED,
    UNIDENTIFIED_CREDIT;

    public boolean matched() {
        return this == MATCHED_PAYOUT || this == MATCHED_DEPOSIT;
    }
}
