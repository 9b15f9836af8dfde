package org.xpatvoices.ledger.eventstore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Ends the session of a writer that holds the lock and has not been heard of for too long. Mostly
 * the server does so by itself; in the middle of a copy it would wait for ever.
 */
final class StalledWriter {
    private static final Logger LOG = LoggerFactory.getLogger(StalledWriter.class);

    private StalledWriter() {}

    static void evict(Connection connection, long lock, Duration stallMax) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select a.pid, pg_terminate_backend(a.pid)
                        from pg_locks l join pg_stat_activity a using (pid)
                        where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                          and l.database = (select oid from pg_database where datname = current_database())
                          and (l.classid::bigint << 32) | l.objid::bigint = ?
                          and a.wait_event_type = 'Client'
                          and a.query_start < clock_timestamp() - ? * interval '1 millisecond'
                          and a.state_change < clock_timestamp() - ? * interval '1 millisecond'
                        """)) {
            statement.setLong(1, lock);
            statement.setLong(2, stallMax.toMillis());
            statement.setLong(3, stallMax.toMillis());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    LOG.warn(
                            "the writer of the log was silent for over {}: ended its session {}",
                            stallMax,
                            row.getInt(1));
                }
            }
        }
    }
}
