package org.xpatvoices.contracts.admission;

/** How far a party has come. */
public enum Standing {
    /** One person registered it; nobody lets it in yet. */
    WAITING,
    ADMITTED,
    TURNED_AWAY
}
