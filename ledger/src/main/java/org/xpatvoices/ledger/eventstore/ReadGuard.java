package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;

import java.util.Locale;
import java.util.function.Supplier;

/** Lets nobody read past what cannot be read, and tells the operator of it. */
final class ReadGuard {
    private final LogMetrics metrics;

    ReadGuard(LogMetrics metrics) {
        this.metrics = metrics;
    }

    <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableEvent unreadable) {
            throw noted(unreadable);
        }
    }

    /** Handlers are chosen by type: an event whose type nobody knows would pass unseen. */
    <T extends EventMessage<?>> T known(T event) {
        if (event.getPayloadType() == UnknownSerializedType.class) {
            throw noted(
                    new UnreadableEvent(
                            UnreadableEvent.Fault.UNKNOWN_TYPE,
                            "The type of event " + event.getIdentifier() + " is not known here"));
        }
        return event;
    }

    private UnreadableEvent noted(UnreadableEvent unreadable) {
        String kind = unreadable.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
        metrics.fault(kind, "an event cannot be read", unreadable);
        return unreadable;
    }
}
