package org.xpatvoices.payouts.bench;

/** A fault that much payout code has, planted to see whether the checks find it. */
public enum Fault {
    /** No answer to a send is taken for a refusal. */
    TIMEOUT_MEANS_FAILED,
    /** "Not found", or "sent before", is taken for a refusal. */
    NOT_FOUND_MEANS_FAILED,
    /** What a provider has taken in is taken for paid. */
    TAKEN_MEANS_PAID,
    /** What was not answered is sent again under a new id. */
    SENT_AGAIN
}
