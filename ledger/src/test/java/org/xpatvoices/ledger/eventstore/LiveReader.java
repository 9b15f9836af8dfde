package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Reads on and on while writers and servers are killed under it. What it has read once stays where
 * it was, and the next it reads is the next.
 */
final class LiveReader implements AutoCloseable {
    private static final int PAGE = 500;
    private static final long BETWEEN_LOOKS_NANOS = 2_000_000;

    private final Supplier<JdbcTemplate> database;
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("live-reader").unstarted(this::goOn);
    private volatile boolean going = true;

    private LiveReader(Supplier<JdbcTemplate> database) {
        this.database = database;
    }

    static LiveReader over(Supplier<JdbcTemplate> database) {
        var reader = new LiveReader(database);
        reader.thread.start();
        return reader;
    }

    private void goOn() {
        while (going) {
            try {
                look();
            } catch (DataAccessException serverIsGone) {
                LockSupport.parkNanos(20 * BETWEEN_LOOKS_NANOS);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private void look() {
        database.get()
                .query(
                        "select position, event_id::text from ledger.event where position > ?"
                                + " order by position limit "
                                + PAGE,
                        row -> {
                            if (row.getLong(1) != read.size() + 1L) {
                                faults.add(row.getLong(1) + " after " + read.size());
                            }
                            read.add(row.getString(2));
                        },
                        read.size());
    }

    /** Everything that is there, in its order, without a gap or a repetition on the way. */
    void mustHaveReadAll() {
        var stored =
                database.get()
                        .queryForList(
                                "select event_id::text from ledger.event order by position",
                                String.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> read.size() >= stored.size());
        assertThat(faults).isEmpty();
        assertThat(read).startsWith(stored.toArray(String[]::new));
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
    }
}
