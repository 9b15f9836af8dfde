package org.xpatvoices.contracts.amendment;

/** What an amendment does. */
public enum AmendmentKind {
    /** The buyer gets money back; with all of it back, the licence ends. */
    REFUND,
    /** The licence ends before its term, and no money moves. */
    REVOCATION,
    /** Workers whose shares were too small get what was missing. */
    CORRECTION
}
