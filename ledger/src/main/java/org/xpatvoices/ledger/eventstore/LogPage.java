package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Events after one position up to another, both of which hold for every reader; how large they are
 * as they are stored, and what types of payload there are among them.
 */
record LogPage(
        long after,
        long upTo,
        long bytes,
        List<? extends TrackedEventMessage<?>> events,
        Set<Class<?>> types) {
    static LogPage of(
            long after, long upTo, long bytes, List<? extends TrackedEventMessage<?>> events) {
        var types = new HashSet<Class<?>>();
        events.forEach(event -> types.add(event.getPayloadType()));
        return new LogPage(after, upTo, bytes, List.copyOf(events), Set.copyOf(types));
    }

    /**
     * Hands out what lies behind a position, except payloads that the reader passes over. Of those
     * it still gets the very last, so that it knows how far it has come. Answers whether there was
     * anything for it.
     */
    boolean handOut(
            long position, Set<Class<?>> passedOver, Consumer<? super TrackedEventMessage<?>> to) {
        int last = events.size() - 1;
        boolean wanted = !passedOver.containsAll(types);
        for (int at = wanted ? 0 : last; at >= 0 && at <= last; at++) {
            var event = events.get(at);
            boolean handed = at == last || !passedOver.contains(event.getPayloadType());
            if (handed && positionOf(at) > position) {
                to.accept(event);
            }
        }
        return wanted;
    }

    private long positionOf(int at) {
        return events.get(at).trackingToken().position().orElseThrow();
    }
}
