package org.xpatvoices.ledger.eventstore;

import java.time.Duration;

/**
 * How the writer of the log behaves.
 *
 * @param queueRowsMax events that may wait to be written
 * @param queueBytesMax bytes that may wait to be written
 * @param batchRowsMax events in one commit, unless one append alone has more
 * @param batchBytesMax bytes in one commit, unless one append alone has more
 * @param copyFromRows from how many events on they are copied instead of inserted
 * @param stallMax how long a writer may be silent before the server ends its session
 * @param patience how long an append waits for a writer to be seated
 */
public record WriterSettings(
        int queueRowsMax,
        long queueBytesMax,
        int batchRowsMax,
        int batchBytesMax,
        int copyFromRows,
        Duration stallMax,
        Duration patience) {

    public static WriterSettings standard() {
        return new WriterSettings(
                50_000,
                128L << 20,
                2_000,
                4 << 20,
                64,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    WriterSettings withStallMax(Duration stall) {
        return new WriterSettings(
                queueRowsMax,
                queueBytesMax,
                batchRowsMax,
                batchBytesMax,
                copyFromRows,
                stall,
                patience);
    }

    public WriterSettings withQueue(int rowsMax) {
        return new WriterSettings(
                rowsMax,
                queueBytesMax,
                batchRowsMax,
                batchBytesMax,
                copyFromRows,
                stallMax,
                patience);
    }

    WriterSettings withCopyFrom(int rows) {
        return new WriterSettings(
                queueRowsMax, queueBytesMax, batchRowsMax, batchBytesMax, rows, stallMax, patience);
    }

    WriterSettings withPatience(Duration longest) {
        return new WriterSettings(
                queueRowsMax,
                queueBytesMax,
                batchRowsMax,
                batchBytesMax,
                copyFromRows,
                stallMax,
                longest);
    }
}
