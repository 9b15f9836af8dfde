package org.xpatvoices.ledger.consent;

import java.time.Instant;

/** One consent of a worker. Expiry is not a state: it follows from the terms and the time asked. */
sealed interface Grant {
    Terms terms();

    /** In force until its end, unless withdrawn before. */
    record Active(Terms terms) implements Grant {}

    /** Ended by the worker; it never comes back. */
    record Withdrawn(Terms terms, Instant withdrawnAt) implements Grant {}
}
