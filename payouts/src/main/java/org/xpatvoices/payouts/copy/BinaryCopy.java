package org.xpatvoices.payouts.copy;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final short END = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    public BinaryCopy() {
        write(
                () -> {
                    out.write(SIGNATURE);
                    out.writeInt(0);
                    out.writeInt(0);
                });
    }

    /** Begins a row of so many columns; exactly so many values must follow. */
    public BinaryCopy row(int columns) {
        write(() -> out.writeShort(columns));
        return this;
    }

    public BinaryCopy bigint(long value) {
        write(
                () -> {
                    out.writeInt(Long.BYTES);
                    out.writeLong(value);
                });
        return this;
    }

    public BinaryCopy integer(int value) {
        write(
                () -> {
                    out.writeInt(Integer.BYTES);
                    out.writeInt(value);
                });
        return this;
    }

    public BinaryCopy uuid(UUID value) {
        write(
                () -> {
                    out.writeInt(2 * Long.BYTES);
                    out.writeLong(value.getMostSignificantBits());
                    out.writeLong(value.getLeastSignificantBits());
                });
        return this;
    }

    /** Sends all rows; {@code target} is a table with its columns, as after COPY. */
    public void into(JdbcTemplate jdbc, String target) {
        write(() -> out.writeShort(END));
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> send(connection, target));
    }

    private @Nullable Void send(Connection connection, String target) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + target + " FROM STDIN (FORMAT binary)",
                            new ByteArrayInputStream(bytes.toByteArray()));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
    }
}
