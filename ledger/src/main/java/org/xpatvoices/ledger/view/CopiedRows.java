package org.xpatvoices.ledger.view;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Many rows for one table, sent while they are made, in the binary form of COPY and within the
 * caller's transaction: the server neither parses nor plans, and logs pages and not rows.
 */
public final class CopiedRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short END = -1;
    private static final int NULL = -1;
    private static final byte[] NOTHING = {};
    private static final int CHUNK_BYTES = 1 << 16;

    private final CopyIn copy;
    private final short columns;
    private ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).put(HEADER);

    private CopiedRows(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = (short) columns;
    }

    /**
     * @param target a table with its columns, as after COPY
     * @param columns how many they are
     * @param rows writes them, each begun by {@link #row}
     */
    public static void into(
            JdbcTemplate jdbc, String target, int columns, Consumer<CopiedRows> rows) {
        jdbc.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            copy(connection, target, columns, rows);
                            return null;
                        });
    }

    private static void copy(
            Connection connection, String target, int columns, Consumer<CopiedRows> rows)
            throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin (format binary)");
        try {
            var copied = new CopiedRows(copy, columns);
            rows.accept(copied);
            copied.room(Short.BYTES).putShort(END);
            copied.send();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Begins a row; exactly as many values as there are columns must follow. */
    public CopiedRows row() {
        room(Short.BYTES).putShort(columns);
        return this;
    }

    public CopiedRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopiedRows integer(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    /** Of nothing, null. */
    public CopiedRows bytes(byte @Nullable [] value) {
        int length = value == null ? NULL : value.length;
        byte[] bytes = value == null ? NOTHING : value;
        room(Integer.BYTES + bytes.length).putInt(length).put(bytes);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (chunk.remaining() < bytes) {
            send();
            chunk = bytes > CHUNK_BYTES ? ByteBuffer.allocate(bytes) : chunk.clear();
        }
        return chunk;
    }

    private void send() {
        try {
            copy.writeToCopy(chunk.array(), 0, chunk.position());
        } catch (SQLException refused) {
            throw new RowsRefused(refused);
        }
    }

    /** Carries what the server said past an interface that names no such exception. */
    private static final class RowsRefused extends RuntimeException {
        private static final long serialVersionUID = 1;

        RowsRefused(SQLException said) {
            super(said);
        }
    }
}
