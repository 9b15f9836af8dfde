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
    /**
     * The payout was paid although its money had been given back; that money is taken back, as far
     * as it is still payable. Also of one that came back on a statement which was revoked since.
     */
    TAKEN_BACK,
    /** The money is gone and the platform bears it; or it came back, and what was lost is not. */
    LOSS,
    /** It is what the provider takes for its work; the platform bears it as a cost. */
    PROVIDER_FEE,
    /** What an exchange brought more or less than agreed is the platform's, for or against it. */
    DIFFERENCE,
    /**
     * The ledger got its own entry for this movement after the break was opened: a deposit, top-up
     * or exchange that is named, of this amount, and that no other line shows.
     */
    RECORDED_SINCE,
    /** Explained; no money moves. */
    EXPLAINED
}
