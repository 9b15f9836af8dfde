package org.xpatvoices.ledger.eventstore;

/**
 * How much of the log is read at once: so many rows, or fewer if they are large, but one at least.
 * A day's statement is a hundred events of half a megabyte: a thousand such rows would fill a heap.
 */
record Portion(int rows, int rowsMax, long bytesMax) {
    static final long BYTES = 4L << 20;

    static Portion of(int rowsMax) {
        return new Portion(rowsMax, rowsMax, BYTES);
    }

    /** Whether there may be more behind what was read. */
    boolean isFilledBy(long rowsRead, long bytesRead) {
        return rowsRead >= rows || bytesRead >= bytesMax;
    }

    /** As many rows as would have filled it, if the next ones are like these. */
    Portion next(long rowsRead, long bytesRead) {
        long fitting = rowsRead * bytesMax / Math.max(1, bytesRead);
        long atMost = Math.min(rowsMax, 2L * rows);
        return new Portion((int) Math.clamp(fitting, 1, atMost), rowsMax, bytesMax);
    }
}
