package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest pages of the log, read once for all readers that keep up. Who is far behind reads from
 * the table for itself and leaves these alone.
 */
final class RecentEvents {
    private static final int PAGE_ROWS = 1_000;
    private static final int PAGES_MAX = 64;
    private static final long PAGES_BEHIND_MAX = 8;

    private final LogHead head;
    private final Source source;
    private final ReentrantLock reading = new ReentrantLock();
    private final TreeMap<Long, Page> pages = new TreeMap<>();

    RecentEvents(LogHead head, Source source) {
        this.head = head;
        this.source = source;
    }

    /** Reads the log: at most so many rows after a position. */
    interface Source {
        Page read(long after, int rows);
    }

    /** Events after one position up to another, both of which hold for every reader. */
    record Page(long after, long upTo, List<? extends TrackedEventMessage<?>> events) {
        Page {
            events = List.copyOf(events);
        }

        Page from(long position) {
            return position == after
                    ? this
                    : new Page(
                            position,
                            upTo,
                            events.stream()
                                    .filter(
                                            event ->
                                                    event.trackingToken().position().orElseThrow()
                                                            > position)
                                    .toList());
        }
    }

    Page after(long position) {
        if (head.position() - position > PAGES_BEHIND_MAX * PAGE_ROWS) {
            return source.read(position, PAGE_ROWS);
        }
        reading.lock();
        try {
            var kept = pages.floorEntry(position);
            if (kept != null && kept.getValue().upTo() > position) {
                return kept.getValue().from(position);
            }
            var page = source.read(position, PAGE_ROWS);
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
