package org.xpatvoices.contracts.contribution;

/** What recording did: stored now, or already there with equal content. */
public enum RecordOutcome {
    CREATED,
    DUPLICATE
}
