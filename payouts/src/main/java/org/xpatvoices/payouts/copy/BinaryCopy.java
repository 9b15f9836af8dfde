package org.xpatvoices.payouts.copy;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Rows for one table, kept in memory and sent in one go within the caller's transaction. Two to
 * three times as fast as batched inserts; the caller keeps rows to some tens of thousands.
 */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;
    private static final short END = -1;
    private static final int LONGEST = Integer.BYTES + 2 * Long.BYTES;

    private ByteBuffer rows = ByteBuffer.allocate(1 << 14);

    public BinaryCopy() {
        rows.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row of so many columns; exactly so many values must follow. */
    public BinaryCopy row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    public BinaryCopy bigint(long value) {
        room(LONGEST).putInt(Long.BYTES).putLong(value);
        return this;
    }

    public BinaryCopy integer(int value) {
        room(LONGEST).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    public BinaryCopy uuid(UUID value) {
        room(LONGEST)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    /** The rows of another, after these. */
    public BinaryCopy add(BinaryCopy other) {
        int bytes = other.rows.position() - HEADER;
        room(bytes).put(other.rows.array(), HEADER, bytes);
        return this;
    }

    /** Sends all rows; {@code target} is a table with its columns, as after COPY. */
    public void into(JdbcTemplate jdbc, String target) {
        room(Short.BYTES).putShort(END);
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> send(connection, target));
    }

    private @Nullable Void send(Connection connection, String target) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + target + " FROM STDIN (FORMAT binary)",
                            new ByteArrayInputStream(rows.array(), 0, rows.position()));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            int needed = Math.addExact(rows.position(), bytes);
            rows = ByteBuffer.allocate(Math.max(needed, 2 * rows.capacity())).put(rows.flip());
        }
        return rows;
    }
}
