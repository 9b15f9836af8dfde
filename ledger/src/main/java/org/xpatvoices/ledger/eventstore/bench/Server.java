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

    /** Another database of the same server. */
    Server at(String database) {
        return new Server(
                url.replaceFirst("/[^/?]+([?]|$)", "/" + database + "$1"), user, password);
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
