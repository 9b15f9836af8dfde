package org.xpatvoices.ledger.eventstore;

import org.postgresql.PGConnection;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads many events at a time as COPY sends them: the columns of {@link RowReader#COLUMNS} in the
 * binary form that the server keeps them in, without a result set and its conversions between.
 */
final class BulkRead {
    private static final String COPY =
            "copy (select %s from ledger.event where position > %d order by position limit %d) to"
                    + " stdout (format binary)";
    private static final int HEADER_BYTES = 19;
    private static final short END = -1;
    private static final long MICROS_PER_MILLI = 1_000;

    /** PostgreSQL counts microseconds from here. */
    private static final long EPOCH_MILLIS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private BulkRead() {}

    /** A row with its position, in the order of positions. */
    record Positioned(long position, EventRow row) {}

    /** What goes beyond the portion is read past: to cancel a COPY may hit what comes after it. */
    static List<Positioned> after(Connection connection, long position, Portion portion)
            throws SQLException {
        var copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(COPY.formatted(RowReader.COLUMNS, position, portion.rows()));
        var found = new ArrayList<Positioned>(portion.rows());
        try {
            boolean first = true;
            long read = 0;
            for (byte[] sent = copy.readFromCopy(); sent != null; sent = copy.readFromCopy()) {
                var bytes = ByteBuffer.wrap(sent);
                if (first) {
                    bytes.position(HEADER_BYTES);
                    first = false;
                }
                if (!portion.isFilledBy(found.size(), read)) {
                    read += read(bytes, found);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return found;
    }

    /** One message of the server holds one row, or the end, or nothing after the header. */
    private static long read(ByteBuffer from, List<Positioned> to) {
        long read = 0;
        while (from.remaining() >= Short.BYTES && from.getShort() != END) {
            long position = longIn(from);
            var stream = uuid(from);
            short kind = shortIn(from);
            long sequence = longIn(from);
            short type = shortIn(from);
            var eventId = uuid(from);
            long millis = Math.floorDiv(longIn(from), MICROS_PER_MILLI) + EPOCH_MILLIS;
            var row =
                    new EventRow(
                            new StreamKey(kind, stream),
                            sequence,
                            type,
                            eventId,
                            millis,
                            bytes(from),
                            bytes(from),
                            bytes(from));
            to.add(new Positioned(position, row));
            read += row.bytes();
        }
        return read;
    }

    private static long longIn(ByteBuffer from) {
        from.getInt();
        return from.getLong();
    }

    private static short shortIn(ByteBuffer from) {
        from.getInt();
        return from.getShort();
    }

    private static UUID uuid(ByteBuffer from) {
        from.getInt();
        return new UUID(from.getLong(), from.getLong());
    }

    private static byte[] bytes(ByteBuffer from) {
        byte[] read = new byte[from.getInt()];
        from.get(read);
        return read;
    }
}
