package org.xpatvoices.ledger.transparency;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * How fast stored events become leaves of a stored and signed tree, and how late a checkpoint is
 * while 32 callers append as fast as they can.
 */
@Component
@Profile("bench")
class TreeBench implements Bench {
    private static final int ROUNDS = 5;
    private static final int EVENTS_PER_ROUND = 100_000;
    private static final int EVENTS_PER_APPEND = 1_000;
    private static final int CALLERS = 32;
    private static final Duration LOAD = Duration.ofSeconds(15);
    private static final long LEAVES_PER_SECOND_MIN = 100_000;
    private static final long LAG_MILLIS_MAX = 1_000;

    private final EventStorageEngine engine;
    private final DataSource database;
    private final Sequencer sequencer;
    private final LogKey key;
    private final Kinds kinds;

    TreeBench(
            EventStorageEngine engine,
            DataSource database,
            Sequencer sequencer,
            LogKey key,
            Kinds kinds) {
        this.engine = engine;
        this.database = database;
        this.sequencer = sequencer;
        this.key = key;
        this.kinds = kinds;
    }

    /** What is appended: about half a kilobyte, as most events are. */
    record Measured(String words) {
        private static final String WORDS = "a fact of a working life, ".repeat(18);

        static EventMessage<Measured> next() {
            String id = "bch_" + UUID.randomUUID().toString().replace("-", "");
            return new GenericDomainEventMessage<>("Measured", id, 0, new Measured(WORDS));
        }
    }

    @Override
    public String name() {
        return "tree";
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        List<Figure> figures = new ArrayList<>();
        sequencer.stop();
        try {
            addRates(figures, progress);
        } finally {
            sequencer.start();
        }
        addLag(figures, progress);
        return figures;
    }

    private void addRates(List<Figure> figures, Progress progress) throws SQLException {
        long[] ours = new long[ROUNDS];
        long[] raw = new long[ROUNDS];
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LogStore store = new LogStore(connection);
            while (!store.tryLock()) {
                connection.commit();
                LockSupport.parkNanos(100_000_000);
            }
            append(EVENTS_PER_ROUND / 2);
            LogWriter writer = new LogWriter(connection, key, kinds);
            drain(writer);
            for (int round = 0; round < ROUNDS; round++) {
                append(EVENTS_PER_ROUND);
                raw[round] = rate(EVENTS_PER_ROUND, time(() -> read(connection, writer)));
                ours[round] = rate(EVENTS_PER_ROUND, time(() -> drain(writer)));
                progress.say("%,d leaves/s, raw read %,d/s".formatted(ours[round], raw[round]));
            }
            store.unlock();
            connection.commit();
        }
        addRates(figures, median(ours), median(raw));
    }

    private static void addRates(List<Figure> figures, long ours, long raw) {
        String what = "leaves read, hashed, stored and signed";
        figures.add(Figure.atLeast(what, ours, "leaves/s", LEAVES_PER_SECOND_MIN));
        figures.add(Figure.beside("the same beside a raw keyset read", ours, "events/s", raw));
    }

    /** What any reader of the store has to do at least. */
    private static void read(Connection connection, LogWriter writer) throws SQLException {
        long position = writer.head().size();
        List<StoredEvent> page = StoredEvents.after(connection, position, EVENTS_PER_APPEND);
        while (!page.isEmpty()) {
            position = page.getLast().position();
            page = StoredEvents.after(connection, position, EVENTS_PER_APPEND);
        }
        connection.commit();
    }

    private static void drain(LogWriter writer) throws SQLException {
        while (!writer.extend().isEmpty()) {
            // Until there is nothing new.
        }
        writer.sign();
    }

    private void addLag(List<Figure> figures, Progress progress) throws Exception {
        long before = storedSize();
        List<Long> lags = lagsUnderLoad();
        long appended = storedSize() - before;
        progress.say("%,d events appended under load, %d probes".formatted(appended, lags.size()));
        lags.sort(null);
        double seconds = LOAD.toSeconds();
        double median = lags.get(lags.size() / 2) / 1e6;
        double late = lags.get(lags.size() * 99 / 100) / 1e6;
        figures.add(Figure.shown("appended meanwhile", appended / seconds, "events/s"));
        figures.add(Figure.shown("checkpoint behind the store, median", median, "ms"));
        figures.add(Figure.atMost("checkpoint behind the store, p99", late, "ms", LAG_MILLIS_MAX));
    }

    /** From a look at the head of the store until a checkpoint covers it, again and again. */
    private List<Long> lagsUnderLoad() throws SQLException {
        AtomicBoolean running = new AtomicBoolean(true);
        List<Long> lags = new ArrayList<>();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.submit(
                        () -> {
                            while (running.get()) {
                                engine.appendEvents(List.of(Measured.next()));
                            }
                            return true;
                        });
            }
            long end = System.nanoTime() + LOAD.toNanos();
            while (System.nanoTime() < end) {
                long at = System.nanoTime();
                lags.add(waitUntilSigned(storedSize(), at));
            }
            running.set(false);
        }
        return lags;
    }

    private long waitUntilSigned(long size, long since) throws SQLException {
        while (signedSize() < size) {
            LockSupport.parkNanos(2_000_000);
        }
        return System.nanoTime() - since;
    }

    private long signedSize() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return LogTables.head(connection).signedSize();
        }
    }

    private long storedSize() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return StoredEvents.lastPosition(connection);
        }
    }

    private void append(int count) {
        for (int at = 0; at < count; at += EVENTS_PER_APPEND) {
            List<EventMessage<Measured>> batch = new ArrayList<>(EVENTS_PER_APPEND);
            for (int one = 0; one < EVENTS_PER_APPEND; one++) {
                batch.add(Measured.next());
            }
            engine.appendEvents(batch);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static long time(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long rate(long count, long nanos) {
        return count * 1_000_000_000L / nanos;
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
