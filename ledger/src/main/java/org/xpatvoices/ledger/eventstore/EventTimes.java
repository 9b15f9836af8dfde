package org.xpatvoices.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Notes the latest time of all events up to every so many positions. Times may go back a little
 * from one event to the next, the latest so far never does: so whoever looks for the first event of
 * a day reads one step of the log and not all of it.
 */
final class EventTimes {
    static final int STEP = 4_096;

    /** So many steps at a time, because the caller has other things to do. */
    private static final int STEPS_MAX = 32;

    private static final String LAST = "select coalesce(max(position), 0) from ledger.event_time";

    /** Only whole steps; whoever comes second with one writes nothing. */
    private static final String NOTE =
            """
            with step as (
                select (position + 4095) / 4096 * 4096 as until, max(recorded_at) as newest
                from ledger.event where position > ? and position <= ? group by until
            )
            insert into ledger.event_time (position, latest)
            select until,
                   greatest(max(newest) over (order by until), (select max(latest) from ledger.event_time))
            from step
            on conflict do nothing
            """;

    private long noted;

    /** Catches up with the log, as far as it is committed, by some steps at most. */
    void keepUp(Connection connection, long head) throws SQLException {
        if (head - noted < STEP) {
            return;
        }
        noted = last(connection);
        long until = Math.min(head / STEP * STEP, noted + (long) STEPS_MAX * STEP);
        if (until > noted) {
            try (var statement = connection.prepareStatement(NOTE)) {
                statement.setLong(1, noted);
                statement.setLong(2, until);
                statement.executeUpdate();
            }
            noted = until;
        }
    }

    private static long last(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LAST)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
