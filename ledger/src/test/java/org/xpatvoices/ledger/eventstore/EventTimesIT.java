package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.ledger.LedgerDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import javax.sql.DataSource;

/** The first event of a moment is found from notes, and is the one that reading all would find. */
class EventTimesIT {
    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final int EVENTS = 3 * EventTimes.STEP + 500;

    private final DataSource database = LedgerDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final EventTable events =
            new EventTable(new Database(database, database::getConnection), null);
    private final EventTimes times = new EventTimes();

    /** A second to an event; every hundredth was said to happen a minute before. */
    @BeforeEach
    void begin() {
        jdbc.update(
                """
                insert into ledger.event (position, aggregate_id, aggregate_kind, seq, type_id,
                    event_id, recorded_at, metadata, payload, seal)
                select n, gen_random_uuid(), 0, 0, 1, gen_random_uuid(),
                       ?::timestamptz + (n - case when n % 100 = 0 then 60 else 0 end) * interval '1 second',
                       '', '', ''
                from generate_series(1, ?) n
                """,
                Timestamp.from(FIRST), EVENTS);
    }

    @Test
    void findsWhatReadingEverythingWouldFind() throws SQLException {
        expectTheSame("before anything is noted");
        keepUp(2 * EventTimes.STEP);
        expectTheSame("behind the last note");
        keepUp(EVENTS);
        expectTheSame("between notes");
    }

    @Test
    void notesWholeStepsOnlyAndTheLatestTimeNeverGoesBack() throws SQLException {
        keepUp(EventTimes.STEP - 1);
        assertThat(noted()).isZero();

        keepUp(EVENTS);

        assertThat(noted()).isEqualTo(3);
        assertThat(
                        jdbc.queryForObject(
                                """
                                select count(*) from (select latest < lag(latest) over (order by position) as back
                                    from ledger.event_time) noted where back
                                """,
                                Integer.class))
                .isZero();
    }

    @Test
    void notesNothingTwiceWhenTwoProcessesDo() throws SQLException {
        keepUp(EVENTS);

        try (Connection connection = database.getConnection()) {
            new EventTimes().keepUp(connection, EVENTS);
        }

        assertThat(noted()).isEqualTo(3);
    }

    private void expectTheSame(String when) {
        for (int second = -1; second <= EVENTS + 1; second += 397) {
            Instant at = FIRST.plus(Duration.ofSeconds(second));
            assertThat(events.firstPositionAt(at))
                    .as("%s, second %d", when, second)
                    .isEqualTo(
                            jdbc.queryForObject(
                                    "select min(position) from ledger.event where recorded_at >= ?",
                                    Long.class,
                                    Timestamp.from(at)));
        }
    }

    private void keepUp(long head) throws SQLException {
        try (Connection connection = database.getConnection()) {
            times.keepUp(connection, head);
        }
    }

    private int noted() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from ledger.event_time", Integer.class));
    }
}
