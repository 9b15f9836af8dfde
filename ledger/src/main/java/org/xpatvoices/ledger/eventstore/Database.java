package org.xpatvoices.ledger.eventstore;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Statements that belong to no transaction of the caller. What the log reads and notes is true for
 * everybody at once, so it must never hang on whether somebody's transaction commits.
 */
public final class Database {
    private static final SQLStateSQLExceptionTranslator TRANSLATOR =
            new SQLStateSQLExceptionTranslator();

    private final DataSource pool;
    private final Direct direct;

    Database(DataSource pool, Direct direct) {
        this.pool = pool;
        this.direct = direct;
    }

    /** Opens a connection of its own to the server, past every pool. */
    public interface Direct {
        Connection open() throws SQLException;
    }

    /** Some statements on one connection; each is committed as soon as it is done. */
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    <T extends @Nullable Object> T call(Work<T> work) {
        try (var connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** As {@link #call}, for who may be asked while the caller holds a connection of the pool. */
    <T extends @Nullable Object> T callBeside(String purpose, Work<T> work) {
        try (var connection = openDirectly(purpose)) {
            return work.on(connection);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** A connection to keep, on which locks and sessions mean what they say. */
    Connection openDirectly(String purpose) throws SQLException {
        var connection = direct.open();
        try (var statement = connection.createStatement()) {
            statement.execute("set application_name = 'xpatvoices " + purpose + "'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static DataAccessException translated(SQLException e) {
        var translated = TRANSLATOR.translate("the event log", null, e);
        return translated == null
                ? new DataAccessResourceFailureException("the event log", e)
                : translated;
    }
}
