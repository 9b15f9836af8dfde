package org.xpatvoices.marketplace.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** As long as this is open, the writer of the log waits for a row that somebody else holds. */
final class HeldWriter implements AutoCloseable {
    private final Connection session;

    HeldWriter(DataSource database) throws SQLException {
        session = database.getConnection();
        session.setAutoCommit(false);
        try (Statement statement = session.createStatement()) {
            statement.execute("select from ledger.event_writer for update");
        }
    }

    @Override
    public void close() throws SQLException {
        session.rollback();
        session.close();
    }
}
