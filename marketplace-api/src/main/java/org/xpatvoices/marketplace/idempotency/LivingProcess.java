package org.xpatvoices.marketplace.idempotency;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Tells whether the process that began something still lives. Every start takes a number and holds
 * a database lock of that number on a connection of its own; the lock ends with the process,
 * however it dies, so nobody has to wait for a lease to run out.
 */
@Component
class LivingProcess implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LivingProcess.class);

    /** Sets these locks apart from other advisory locks of the database. */
    private static final int LOCK_CLASS = 0x78766964;

    private static final int VALID_SECONDS_MAX = 5;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final int number;
    private @Nullable Connection holder;

    LivingProcess(DataSource database, JdbcClient jdbc) throws SQLException {
        this.database = database;
        this.jdbc = jdbc;
        this.number =
                jdbc.sql("select nextval('marketplace.process_number')::int")
                        .query(Integer.class)
                        .single();
        this.holder = lock();
    }

    int number() {
        return number;
    }

    boolean isAlive(int other) {
        return other == number
                || jdbc.sql(
                                """
                                select exists (select from pg_locks
                                    where locktype = 'advisory' and granted and objsubid = 2
                                    and classid = ?::oid and objid = ?::oid
                                    and database = (select oid from pg_database
                                        where datname = current_database()))\
                                """)
                        .params(LOCK_CLASS, other)
                        .query(Boolean.class)
                        .single();
    }

    /** A connection may break while the process lives on; then the lock is taken again. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    synchronized void keepLock() {
        try {
            if (holder == null || !holder.isValid(VALID_SECONDS_MAX)) {
                holder = lock();
            }
        } catch (SQLException away) {
            LOG.warn("the database does not answer; the process lock waits for it");
        }
    }

    private Connection lock() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(true);
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCK_CLASS);
            lock.setInt(2, number);
            lock.execute();
        }
        return connection;
    }

    @Override
    public synchronized void destroy() {
        Connection held = holder;
        holder = null;
        if (held == null) {
            return;
        }
        try (held;
                PreparedStatement unlock =
                        held.prepareStatement("select pg_advisory_unlock(?, ?)")) {
            unlock.setInt(1, LOCK_CLASS);
            unlock.setInt(2, number);
            unlock.execute();
        } catch (SQLException gone) {
            LOG.debug("the process lock went with its connection");
        }
    }
}
