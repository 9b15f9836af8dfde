package org.xpatvoices.contracts.payout;

/** What {@link BeginSubmission} found. */
public enum SubmissionStart {
    /** The intent is written and this caller, and no other, may send. */
    BEGUN,
    /** Somebody wrote the intent earlier and how it ended is not recorded: never send again. */
    INTERRUPTED,
    /** A payout was held, let go or cancelled since the request was made: make it anew. */
    CHANGED,
    /** The batch has moved on; there is nothing to send. */
    OVER
}
