package org.xpatvoices.ledger.eventstore;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far the log goes, and everybody who waits for it to go on. The writer of this process tells
 * it at once; writers elsewhere by a notification of the database; and once a second the table is
 * asked, because a notification can be lost. Then it also notes {@link EventTimes}.
 */
final class LogHead implements AutoCloseable {
    static final String CHANNEL = "ledger_event";

    private static final int POLL_MILLIS = 1_000;
    private static final int RECONNECT_MILLIS = 200;

    private final Database database;
    private final LogMetrics metrics;
    private final EventTimes times = new EventTimes();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private final Thread listener;
    private volatile long position;
    private volatile boolean closed;

    LogHead(Database database, LogMetrics metrics) {
        this.database = database;
        this.metrics = metrics;
        this.listener = Thread.ofPlatform().name("event-listener").daemon().unstarted(this::listen);
    }

    void start() {
        listener.start();
    }

    long position() {
        return position;
    }

    /** Everything up to here is committed. */
    void advance(long reached) {
        if (reached <= position) {
            return;
        }
        lock.lock();
        try {
            if (reached <= position) {
                return;
            }
            position = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(Runnable::run);
    }

    /** Waits until the log goes beyond a position; false if it did not in time. */
    boolean awaitBeyond(long known, long nanos) throws InterruptedException {
        if (position > known) {
            return true;
        }
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (position <= known && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position > known;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    void tell(Runnable callback) {
        callbacks.add(callback);
    }

    void tellNoMore(Runnable callback) {
        callbacks.remove(callback);
    }

    private void listen() {
        while (!closed) {
            try (var connection = database.openDirectly("listener")) {
                hear(connection);
            } catch (SQLException | RuntimeException lost) {
                if (!closed) {
                    metrics.fault("listener-lost", "the listener lost its connection", lost);
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        var session = connection.unwrap(PGConnection.class);
        long pollAt = System.nanoTime();
        while (!closed) {
            if (System.nanoTime() - pollAt >= 0) {
                advance(ask(connection));
                times.keepUp(connection, position);
                pollAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);
            }
            for (PGNotification notice : heard(session)) {
                advance(Long.parseLong(notice.getParameter()));
            }
        }
    }

    private static PGNotification[] heard(PGConnection session) throws SQLException {
        PGNotification[] notices = session.getNotifications(POLL_MILLIS);
        return notices == null ? new PGNotification[0] : notices;
    }

    private static long ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select last_position from ledger.event_writer where store = "
                                        + EventTable.STORE)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
    }
}
