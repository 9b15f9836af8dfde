package org.xpatvoices.ledger.eventstore;

import java.util.UUID;

/** One stream of events: what kind of aggregate, and which. */
record StreamKey(short kind, UUID id) {
    /** The kind of an event that no aggregate published; its stream is itself. */
    static final short ALONE = 0;

    boolean isAlone() {
        return kind == ALONE;
    }
}
