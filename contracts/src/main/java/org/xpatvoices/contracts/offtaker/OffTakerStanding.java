package org.xpatvoices.contracts.offtaker;

/** Where an off-taker is in its vetting. */
public enum OffTakerStanding {
    REGISTERED,
    APPROVED,
    SUSPENDED
}
