package org.xpatvoices.ledger.eventstore;

import org.postgresql.PGConnection;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes a large batch as COPY takes it, within a transaction that begins with the fence. */
final class BatchCopy {
    private static final String COPY =
            "copy ledger.event (position, aggregate_id, aggregate_kind, seq, type_id, event_id,"
                    + " recorded_at, metadata, payload, seal) from stdin (format binary)";
    private static final String FENCE =
            "update ledger.event_writer set last_position = ? where store = ? and epoch = ? and"
                    + " last_position = ? returning pg_notify('"
                    + LogHead.CHANNEL
                    + "', last_position::text)";

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

    private static final short COLUMNS = 10;
    private static final int FIXED_BYTES =
            2 + COLUMNS * 4 + 8 + 16 + 2 + 8 + 2 + 16 + 8 + RowSeal.BYTES;
    private static final int CHUNK_BYTES = 1 << 16;

    /** PostgreSQL counts microseconds from here. */
    private static final long EPOCH_MILLIS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private BatchCopy() {}

    static void write(Seat seat, List<EventRow> rows) throws SQLException {
        var connection = seat.connection();
        connection.setAutoCommit(false);
        try (var fence = connection.prepareStatement(FENCE)) {
            fence.setLong(1, seat.lastPosition() + rows.size());
            fence.setInt(2, EventTable.STORE);
            fence.setLong(3, seat.epoch());
            fence.setLong(4, seat.lastPosition());
            try (var row = fence.executeQuery()) {
                if (!row.next()) {
                    throw new Seat.Fenced();
                }
            }
        }
        copy(connection.unwrap(PGConnection.class), seat.lastPosition(), rows);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void copy(PGConnection connection, long before, List<EventRow> rows)
            throws SQLException {
        var copy = connection.getCopyAPI().copyIn(COPY);
        try {
            var chunk = ByteBuffer.allocate(CHUNK_BYTES);
            chunk.put(HEADER);
            long position = before;
            for (var row : rows) {
                int size = FIXED_BYTES + row.bytes();
                if (chunk.remaining() < size + TRAILER.length) {
                    copy.writeToCopy(chunk.array(), 0, chunk.position());
                    chunk =
                            size + TRAILER.length > CHUNK_BYTES
                                    ? ByteBuffer.allocate(size + TRAILER.length)
                                    : chunk.clear();
                }
                put(chunk, ++position, row);
            }
            chunk.put(TRAILER);
            copy.writeToCopy(chunk.array(), 0, chunk.position());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void put(ByteBuffer to, long position, EventRow row) {
        to.putShort(COLUMNS);
        to.putInt(8).putLong(position);
        put(to, row.stream().id());
        to.putInt(2).putShort(row.stream().kind());
        to.putInt(8).putLong(row.sequence());
        to.putInt(2).putShort(row.type());
        put(to, row.eventId());
        to.putInt(8).putLong((row.recordedAtMillis() - EPOCH_MILLIS) * 1_000);
        to.putInt(row.metadata().length).put(row.metadata());
        to.putInt(row.payload().length).put(row.payload());
        to.putInt(row.seal().length).put(row.seal());
    }

    private static void put(ByteBuffer to, UUID id) {
        to.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
