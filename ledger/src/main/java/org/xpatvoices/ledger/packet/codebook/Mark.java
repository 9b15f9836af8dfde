package org.xpatvoices.ledger.packet.codebook;

/** What a column gives away, as the contribution schemas mark it. */
public enum Mark {
    /** Somebody may know it already and look the worker up: generalised. */
    QUASI,
    /** Nobody may learn it about one worker: varied within every class. */
    SENSITIVE,
    /** Neither. */
    PLAIN
}
