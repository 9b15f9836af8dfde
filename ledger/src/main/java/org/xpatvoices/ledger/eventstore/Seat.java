package org.xpatvoices.ledger.eventstore;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * The one seat of the writer: a connection that holds the advisory lock of the store, and the epoch
 * that was begun on it. The lock falls with the connection, however its process ends; the epoch
 * keeps a writer out that has been succeeded without noticing.
 */
final class Seat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);
    private static final long LOCK = 0x7876_6c6f_6701L;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
    private static final Executor AT_ONCE = Runnable::run;

    private final Connection connection;
    private final int session;
    private final long epoch;
    private long lastPosition;

    private Seat(Connection connection, long epoch, long lastPosition) throws SQLException {
        this.connection = connection;
        this.session = connection.unwrap(PGConnection.class).getBackendPID();
        this.epoch = epoch;
        this.lastPosition = lastPosition;
    }

    /** Takes the seat if it is free; null while somebody else sits there. */
    static @Nullable Seat take(Database database, Duration stallMax) throws SQLException {
        var connection = database.openDirectly("writer");
        try {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(AT_ONCE, (int) ANSWER_MAX.toMillis());
            if (!lock(connection)) {
                StalledWriter.evict(connection, LOCK, stallMax);
                connection.close();
                return null;
            }
            beHeardOf(connection, stallMax);
            planOnce(connection);
            return begin(connection);
        } catch (SQLException | RuntimeException e) {
            drop(connection);
            throw e;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** A process that stops in mid-step keeps its connection open: the server ends it then. */
    private static void beHeardOf(Connection connection, Duration stallMax) throws SQLException {
        long millis = stallMax.toMillis();
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + millis);
            statement.execute("set idle_in_transaction_session_timeout = " + millis);
            statement.execute("set synchronous_commit = on");
            noticeABrokenWire(statement, millis);
        }
    }

    /** A plan that knows the length of its arrays looks cheaper, and would be made per batch. */
    private static void planOnce(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
        }
    }

    /** Not every system that PostgreSQL runs on can do this; then the idle timeouts must do. */
    private static void noticeABrokenWire(Statement statement, long millis) {
        try {
            statement.execute("set tcp_user_timeout = " + millis);
        } catch (SQLException notHere) {
            LOG.debug("the server has no tcp_user_timeout", notHere);
        }
    }

    private static Seat begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "update ledger.event_writer set epoch = epoch + 1 where store = "
                                        + EventTable.STORE
                                        + " returning epoch, last_position")) {
            if (!row.next()) {
                throw new SQLException("The log has no row in ledger.event_writer");
            }
            return new Seat(connection, row.getLong(1), row.getLong(2));
        }
    }

    Connection connection() {
        return connection;
    }

    /** The server's process behind this seat. */
    int session() {
        return session;
    }

    long epoch() {
        return epoch;
    }

    long lastPosition() {
        return lastPosition;
    }

    void reached(long position) {
        lastPosition = position;
    }

    /** Being heard of now and then is how the server knows that this process lives. */
    void heartbeat() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** After a batch that failed, only the table knows how far the log goes. */
    void readBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select epoch, last_position from ledger.event_writer where store ="
                                        + " "
                                        + EventTable.STORE)) {
            if (!row.next() || row.getLong(1) != epoch) {
                throw new Fenced();
            }
            lastPosition = row.getLong(2);
        }
    }

    /** The lock falls with the session. */
    @Override
    public void close() {
        drop(connection);
    }

    private static void drop(Connection connection) {
        try {
            connection.abort(AT_ONCE);
        } catch (SQLException | RuntimeException gone) {
            // It was broken before; there is nothing left to end.
        }
        try {
            connection.close();
        } catch (SQLException | RuntimeException gone) {
            // It was aborted; that is as good as closed.
        }
    }

    /** Another writer has begun an epoch of its own. */
    static final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fenced() {
            super("another writer has taken over", null, false, false);
        }
    }
}
