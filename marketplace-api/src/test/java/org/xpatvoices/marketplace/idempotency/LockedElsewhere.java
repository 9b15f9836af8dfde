package org.xpatvoices.marketplace.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** Another process, as far as the database can tell: a session that holds the lock of a number. */
final class LockedElsewhere implements AutoCloseable {
    private final Connection session;
    private final String lock;

    LockedElsewhere(DataSource database, int number) throws SQLException {
        session = database.getConnection();
        lock = "(" + 0x78766964 + ", " + number + ")";
        run("select pg_advisory_lock" + lock);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("select pg_advisory_unlock" + lock);
        session.close();
    }
}
