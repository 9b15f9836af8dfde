package org.xpatvoices.contracts.payout;

/** How a batch reaches its rail. */
public enum SubmissionChannel {
    /** The rail's own interface. */
    HTTP,
    /** A person carries the file. */
    FILE
}
