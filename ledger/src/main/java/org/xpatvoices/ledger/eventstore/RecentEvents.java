package org.xpatvoices.ledger.eventstore;

import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The newest pages of the log, read once for all readers that keep up. Who is far behind reads from
 * the table for itself and leaves these alone.
 */
final class RecentEvents {
    private static final int PAGE_ROWS = 1_000;
    private static final int ROWS_AHEAD = 4_000;
    private static final int PAGES_MAX = 64;
    private static final long BYTES_MAX = 16L << 20;
    private static final long PAGES_BEHIND_MAX = 8;

    private final LogHead head;
    private final Source source;
    private final Supplier<PayloadReader> readers;
    private final PayloadReader shared;
    private final ReentrantLock reading = new ReentrantLock();
    private final TreeMap<Long, LogPage> pages = new TreeMap<>();
    private Portion portion = Portion.of(PAGE_ROWS);
    private long bytes;

    RecentEvents(LogHead head, Source source, Supplier<PayloadReader> readers) {
        this.head = head;
        this.source = source;
        this.readers = readers;
        this.shared = readers.get();
    }

    /** Reads the log: at most so much after a position. */
    interface Source {
        LogPage read(long after, Portion portion, PayloadReader reader);
    }

    /** For one reader that begins far behind. */
    ReadAhead readAhead() {
        return new ReadAhead(source, ROWS_AHEAD, readers.get());
    }

    LogPage after(long position, ReadAhead own) {
        if (head.position() - position > PAGES_BEHIND_MAX * PAGE_ROWS) {
            return own.after(position);
        }
        reading.lock();
        try {
            var kept = pages.floorEntry(position);
            if (kept != null && kept.getValue().upTo() > position) {
                return kept.getValue();
            }
            var page = source.read(position, portion, shared);
            if (page.upTo() > position) {
                portion = portion.next(page.upTo() - position, page.bytes());
                keep(page);
            }
            return page;
        } finally {
            reading.unlock();
        }
    }

    /** The one that was read last, however large, and before it as many as there is room for. */
    private void keep(LogPage page) {
        pages.put(page.after(), page);
        bytes += page.bytes();
        while (pages.size() > PAGES_MAX || bytes > BYTES_MAX && pages.size() > 1) {
            bytes -= pages.pollFirstEntry().getValue().bytes();
        }
    }
}
