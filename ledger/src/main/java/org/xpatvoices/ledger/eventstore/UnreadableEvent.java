package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * A row of the log that must not be handed out: nobody knows its type, or it is not what was
 * written. Whoever reads stops here; going on would be a wrong read that nobody notices.
 */
final class UnreadableEvent extends EventStoreException {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be read; the name is the metric's tag. */
    enum Fault {
        UNKNOWN_TYPE,
        TAMPERED,
        GAP
    }

    private final Fault fault;

    UnreadableEvent(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
