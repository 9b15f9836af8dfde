package org.xpatvoices.ledger.eventstore.bench;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** The one server that all contenders share. */
record Server(String url, String user, String password) {
    static Server of(JdbcConnectionDetails details) {
        return new Server(
                details.getJdbcUrl(),
                Objects.requireNonNullElse(details.getUsername(), ""),
                Objects.requireNonNullElse(details.getPassword(), ""));
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
