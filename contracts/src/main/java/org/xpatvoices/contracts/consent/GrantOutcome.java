package org.xpatvoices.contracts.consent;

/** What granting did: a new grant, or the very same one was there. */
public enum GrantOutcome {
    GRANTED,
    UNCHANGED
}
