package org.xpatvoices.marketplace.bench;

import org.postgresql.PGConnection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Takes rows out of the log and copies the same bytes into a table of the same form. */
final class SameBytes {
    private final DataSource database;

    SameBytes(DataSource database) {
        this.database = database;
    }

    void prepare() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.same");
            statement.execute("create table bench.same (like ledger.event including all)");
        }
    }

    /** Rows per second, of one COPY and its commit. */
    double copy(long after) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            var bytes = new ByteArrayOutputStream();
            copies.copyOut(
                    "copy (select * from ledger.event where position > "
                            + after
                            + ") to stdout (format binary)",
                    bytes);
            var rows = new ByteArrayInputStream(bytes.toByteArray());
            long begin = System.nanoTime();
            long copied = copies.copyIn("copy bench.same from stdin (format binary)", rows);
            return copied * 1e9 / (System.nanoTime() - begin);
        }
    }
}
