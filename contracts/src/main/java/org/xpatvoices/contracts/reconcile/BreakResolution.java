package org.xpatvoices.contracts.reconcile;

/** What two people can decide about a break. */
public enum BreakResolution {
    /** The line is the payment of this payout, which it claims from now on. */
    MATCHED,
    /** The payout was paid; its money leaves transit. */
    PAYOUT_EXECUTED,
    /**
     * It is the money of this payout that came back, without what was taken for it or with what was
     * given back as well; its net amount is payable again.
     */
    SENT_BACK,
    /** The payout was not paid, or came back; its money is payable again. */
    PAYOUT_NOT_EXECUTED,
    /** The money is gone and the platform bears it. */
    LOSS,
    /** It is what the provider takes for its work; the platform bears it as a cost. */
    PROVIDER_FEE,
    /** What an exchange brought more or less than agreed is the platform's, for or against it. */
    DIFFERENCE,
    /** The ledger got its own entry for this movement after the break was opened. */
    RECORDED_SINCE,
    /** Explained; no money moves. */
    EXPLAINED
}
