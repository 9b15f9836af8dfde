package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The newest pages of the log, read once for all readers that keep up. Who is far behind reads from
 * the table for itself and leaves these alone.
 */
final class RecentEvents {
    private static final int PAGE_ROWS = 1_000;
    private static final int ROWS_AHEAD = 4_000;
    private static final int PAGES_MAX = 64;
    private static final long PAGES_BEHIND_MAX = 8;

    private final LogHead head;
    private final Source source;
    private final Supplier<PayloadReader> readers;
    private final PayloadReader shared;
    private final ReentrantLock reading = new ReentrantLock();
    private final TreeMap<Long, Page> pages = new TreeMap<>();

    RecentEvents(LogHead head, Source source, Supplier<PayloadReader> readers) {
        this.head = head;
        this.source = source;
        this.readers = readers;
        this.shared = readers.get();
    }

    /** Reads the log: at most so many rows after a position. */
    interface Source {
        Page read(long after, int rows, PayloadReader reader);
    }

    /**
     * Events after one position up to another, both of which hold for every reader; and what types
     * of payload there are among them.
     */
    record Page(
            long after,
            long upTo,
            List<? extends TrackedEventMessage<?>> events,
            Set<Class<?>> types) {
        static Page of(long after, long upTo, List<? extends TrackedEventMessage<?>> events) {
            var types = new HashSet<Class<?>>();
            events.forEach(event -> types.add(event.getPayloadType()));
            return new Page(after, upTo, List.copyOf(events), Set.copyOf(types));
        }

        /**
         * Hands out what lies behind a position, except payloads that the reader passes over. Of
         * those it still gets the very last, so that it knows how far it has come. Answers whether
         * there was anything for it.
         */
        boolean handOut(
                long position,
                Set<Class<?>> passedOver,
                Consumer<? super TrackedEventMessage<?>> to) {
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

    /** For one reader that begins far behind. */
    ReadAhead readAhead() {
        return new ReadAhead(source, ROWS_AHEAD, readers.get());
    }

    Page after(long position, ReadAhead own) {
        if (head.position() - position > PAGES_BEHIND_MAX * PAGE_ROWS) {
            return own.after(position);
        }
        reading.lock();
        try {
            var kept = pages.floorEntry(position);
            if (kept != null && kept.getValue().upTo() > position) {
                return kept.getValue();
            }
            var page = source.read(position, PAGE_ROWS, shared);
            if (page.upTo() > position) {
                pages.put(position, page);
                while (pages.size() > PAGES_MAX) {
                    pages.pollFirstEntry();
                }
            }
            return page;
        } finally {
            reading.unlock();
        }
    }
}
