package org.xpatvoices.ledger.eventstore.bench;

import org.postgresql.PGConnection;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** COPY BINARY into the lean table: as fast as rows get into PostgreSQL. */
final class RawCopy {
    private static final String COPY =
            "copy bench.event (position, aggregate_id, aggregate_kind, seq, type_id, event_id,"
                    + " recorded_at, metadata, payload, seal) from stdin (format binary)";
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private RawCopy() {}

    /** A row that waits to be copied. */
    record Row(UUID stream, long sequence, UUID eventId, byte[] metadata, byte[] payload) {
        static Row of(UUID stream, long sequence) {
            return new Row(
                    stream, sequence, UUID.randomUUID(), RawTable.METADATA, RawTable.PAYLOAD);
        }
    }

    static void copy(Connection connection, long firstPosition, Iterable<Row> rows)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        var chunk = ByteBuffer.allocate(1 << 16);
        chunk.put(HEADER);
        long position = firstPosition;
        for (var row : rows) {
            if (chunk.remaining() < 256 + row.metadata().length + row.payload().length) {
                copy.writeToCopy(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
            put(chunk, position++, row);
        }
        chunk.putShort((short) -1);
        copy.writeToCopy(chunk.array(), 0, chunk.position());
        copy.endCopy();
    }

    private static void put(ByteBuffer to, long position, Row row) {
        to.putShort((short) 10);
        to.putInt(8).putLong(position);
        uuid(to, row.stream());
        to.putInt(2).putShort((short) 1);
        to.putInt(8).putLong(row.sequence());
        to.putInt(2).putShort((short) 1);
        uuid(to, row.eventId());
        to.putInt(8).putLong(System.currentTimeMillis() * 1_000 - 946_684_800_000_000L);
        to.putInt(row.metadata().length).put(row.metadata());
        to.putInt(row.payload().length).put(row.payload());
        to.putInt(16).putLong(0).putLong(0);
    }

    private static void uuid(ByteBuffer to, UUID id) {
        to.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
