package org.xpatvoices.ledger.eventstore;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * The rows that the writer of this process committed last. Readers that keep up get them from here:
 * nothing is fetched back that was in this memory a moment ago, and its seal needs no check. Who
 * wants to know what the table says reads the table.
 */
final class RecentRows {
    private static final long BYTES_MAX = 16L << 20;

    private final TreeMap<Long, List<EventRow>> batches = new TreeMap<>();
    private long next;
    private long bytes;

    /**
     * Rows without their positions; the first is at {@code position}, which is 0 if there is none.
     */
    record Run(long position, List<EventRow> rows) {}

    /** To be told in the order of positions, and only of what is committed. */
    synchronized void committed(long position, List<EventRow> rows) {
        if (position != next) {
            forget();
        }
        batches.put(position, rows);
        next = position + rows.size();
        bytes += bytesOf(rows);
        while (bytes > BYTES_MAX && batches.size() > 1) {
            bytes -= bytesOf(batches.pollFirstEntry().getValue());
        }
    }

    /** Somebody else may have written since. */
    synchronized void forget() {
        batches.clear();
        bytes = 0;
    }

    /** The rows right after a position; empty if they are not here any more. */
    synchronized Run after(long position, Portion portion) {
        long at = position + 1;
        var batch = batches.floorEntry(at);
        if (batch == null || at >= next) {
            return new Run(0, List.of());
        }
        var rows = new ArrayList<EventRow>();
        long read = 0;
        while (batch != null && !portion.isFilledBy(rows.size(), read)) {
            int from = (int) (at + rows.size() - batch.getKey());
            read += take(batch.getValue().listIterator(from), portion, rows, read);
            batch = batches.higherEntry(batch.getKey());
        }
        return new Run(at, rows);
    }

    private static long take(
            Iterator<EventRow> from, Portion portion, List<EventRow> to, long before) {
        long read = 0;
        while (from.hasNext() && !portion.isFilledBy(to.size(), before + read)) {
            var row = from.next();
            read += row.bytes();
            to.add(row);
        }
        return read;
    }

    private static long bytesOf(List<EventRow> rows) {
        long sum = 0;
        for (var row : rows) {
            sum += row.bytes();
        }
        return sum;
    }
}
