package org.xpatvoices.ledger.eventstore;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a small batch in one statement that is its own transaction: the fence, the rows and the
 * wake-up of other nodes travel together, so a commit costs one round trip. All bytes travel as one
 * value, because arrays of bytes would be spelt out as text.
 */
final class BatchInsert {
    private static final String SQL =
            """
            with fence as (
                update ledger.event_writer set last_position = ?
                where store = ? and epoch = ? and last_position = ?
                returning last_position - ? as before,
                    case when ? then pg_notify('%s', last_position::text) end)
            insert into ledger.event (position, aggregate_id, aggregate_kind, seq, type_id, event_id,
                recorded_at, metadata, payload, seal)
            select fence.before + e.n, e.aggregate_id::uuid, e.kind, e.seq, e.type, e.event_id::uuid,
                timestamptz 'epoch' + e.at * interval '1 millisecond',
                substring(b.bytes from e.start + 17 for e.metadata),
                substring(b.bytes from e.start + 17 + e.metadata for e.payload),
                substring(b.bytes from e.start + 1 for 16)
            from fence, (select ?::bytea as bytes) as b,
                unnest(?::text[], ?::smallint[], ?::bigint[], ?::smallint[], ?::text[], ?::bigint[],
                    ?::int[], ?::int[], ?::int[]) with ordinality
                    as e(aggregate_id, kind, seq, type, event_id, at, start, metadata, payload, n)
            """
                    .formatted(LogHead.CHANNEL);

    private BatchInsert() {}

    /** Throws {@link Seat.Fenced} if another epoch has begun or the log is longer than we know. */
    static void write(Seat seat, List<EventRow> rows, boolean tellOthers) throws SQLException {
        int count = rows.size();
        var columns = new Columns(rows);
        var connection = seat.connection();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, seat.lastPosition() + count);
            statement.setInt(2, EventTable.STORE);
            statement.setLong(3, seat.epoch());
            statement.setLong(4, seat.lastPosition());
            statement.setLong(5, count);
            statement.setBoolean(6, tellOthers);
            columns.bind(statement, 7, connection);
            if (statement.executeUpdate() != count) {
                throw new Seat.Fenced();
            }
        }
    }

    private static final class Columns {
        private final ByteArrayOutputStream bytes;

        /** Typed, because arrays of objects would travel as text. */
        private final Object[][] values;

        Columns(List<EventRow> rows) {
            int count = rows.size();
            bytes =
                    new ByteArrayOutputStream(
                            rows.stream().mapToInt(EventRow::bytes).sum() + RowSeal.BYTES * count);
            values =
                    new Object[][] {
                        new String[count], new Short[count], new Long[count],
                        new Short[count], new String[count], new Long[count],
                        new Integer[count], new Integer[count], new Integer[count]
                    };
            for (int n = 0; n < count; n++) {
                var row = rows.get(n);
                values[0][n] = row.stream().id().toString();
                values[1][n] = row.stream().kind();
                values[2][n] = row.sequence();
                values[3][n] = row.type();
                values[4][n] = row.eventId().toString();
                values[5][n] = row.recordedAtMillis();
                values[6][n] = bytes.size();
                values[7][n] = row.metadata().length;
                values[8][n] = row.payload().length;
                bytes.writeBytes(row.seal());
                bytes.writeBytes(row.metadata());
                bytes.writeBytes(row.payload());
            }
        }

        private static final String[] TYPES = {
            "text", "int2", "int8", "int2", "text", "int8", "int4", "int4", "int4"
        };

        void bind(java.sql.PreparedStatement statement, int first, Connection connection)
                throws SQLException {
            statement.setBytes(first, bytes.toByteArray());
            for (int at = 0; at < TYPES.length; at++) {
                statement.setArray(first + 1 + at, connection.createArrayOf(TYPES[at], values[at]));
            }
        }
    }
}
