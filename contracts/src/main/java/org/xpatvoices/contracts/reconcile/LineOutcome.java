package org.xpatvoices.contracts.reconcile;

/** What became of a statement line. */
public enum LineOutcome {
    MATCHED_PAYOUT,
    MATCHED_DEPOSIT,
    /** Looks like a payout that nothing on the line names; two people decide. */
    MATCH_PROPOSED,
    MISSING_IN_LEDGER,
    AMOUNT_DIFF,
    /** The payout that it names, and another fee than its payee agreed to. */
    FEE_VARIANCE,
    /** The exchange that it names, of another amount. */
    FX_VARIANCE,
    CURRENCY_DIFF,
    DUPLICATE_AT_PROVIDER,
    RETURNED,
    UNIDENTIFIED_CREDIT;

    public boolean matched() {
        return this == MATCHED_PAYOUT || this == MATCHED_DEPOSIT;
    }
}
