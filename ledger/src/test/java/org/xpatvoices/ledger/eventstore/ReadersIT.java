package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Every reader sees every position once and in order, whenever it comes and however slow it is. */
class ReadersIT {
    private static final int EVENTS = 2_400;

    private final TestLog log = TestLog.ours();

    @BeforeEach
    void beTheWriter() {
        assertThat(log.own().epoch()).isPositive();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void seeEverythingOnceInOrderWhetherEarlyLateSlowOrRestarted() throws Exception {
        var store = log.store();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                readers.add(threads.submit(() -> read(store.openStream(null), 0)));
            }
            readers.add(threads.submit(() -> read(store.openStream(null), 1)));
            readers.add(threads.submit(() -> readWithRestarts(store)));
            var writers =
                    IntStream.range(0, 8)
                            .mapToObj(n -> threads.submit(() -> write("w-" + n, EVENTS / 8)))
                            .toList();
            Thread.sleep(100);
            readers.add(threads.submit(() -> read(store.openStream(null), 0)));
            for (var writer : writers) {
                writer.get();
            }
            readers.add(threads.submit(() -> read(store.openStream(null), 0)));
            for (var reader : readers) {
                assertThat(reader.get())
                        .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
            }
        }
        store.shutDown();
    }

    private void write(String speaker, int count) {
        for (int n = 0; n < count; n++) {
            log.engine().appendEvents(Said.of(speaker, n));
        }
    }

    private static List<Long> read(TrackingEventStream stream, int pauseMillis) throws Exception {
        return read(stream, EVENTS, pauseMillis);
    }

    private static List<Long> read(TrackingEventStream stream, int events, int pauseMillis)
            throws Exception {
        var seen = new ArrayList<Long>();
        try (stream) {
            while (seen.size() < events) {
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
                if (pauseMillis > 0 && seen.size() % 10 == 0) {
                    Thread.sleep(pauseMillis);
                }
            }
        }
        return seen;
    }

    private static List<Long> readWithRestarts(EventStore store) throws Exception {
        var seen = new ArrayList<Long>();
        while (seen.size() < EVENTS) {
            long last = seen.isEmpty() ? 0 : seen.getLast();
            try (var stream = store.openStream(new GlobalSequenceTrackingToken(last))) {
                int until = Math.min(EVENTS, seen.size() + 137);
                while (seen.size() < until) {
                    seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
                }
            }
        }
        return seen;
    }

    /** Each asks within a transaction of its own: all at once they would wait for one another. */
    @Test
    void learnWhereTheLogEndsThoughTheyHoldEveryConnection() throws Exception {
        log.engine().appendEvents(Said.of("a", 0));
        var store = log.store();
        int connections = log.database().getMaximumPoolSize();
        var held = new ArrayList<Connection>();
        try {
            while (held.size() < connections) {
                held.add(log.database().getConnection());
            }
            log.database().setConnectionTimeout(1_000);

            assertThat(LogEventStore.beginning(store))
                    .isInstanceOfSatisfying(
                            ReplayToken.class,
                            token ->
                                    assertThat(token.getTokenAtReset())
                                            .isEqualTo(new GlobalSequenceTrackingToken(1)));
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        store.shutDown();
    }

    @Test
    void areToldByACallbackAndNeedNotAsk() throws Exception {
        var store = log.store();
        var calls = new AtomicInteger();
        try (var stream = store.openStream(null)) {
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            log.engine().appendEvents(Said.of("a", 0));
            await().until(() -> calls.get() > 0);
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isTrue();
        }
        int after = calls.get();
        log.engine().appendEvents(Said.of("a", 1));
        assertThat(calls).hasValue(after);
        store.shutDown();
    }

    @Test
    void inAnotherProcessAreWokenByTheDatabase() throws Exception {
        try (var other = log.second(WriterSettings.standard())) {
            var heard = follow(other);
            for (int n = 0; n < 5; n++) {
                log.engine().appendEvents(Said.of("a", n));
                int expected = n + 1;
                await().pollInterval(Duration.ofMillis(5)).until(() -> heard.size() == expected);
            }
        }
    }

    @Test
    void inAnotherProcessMissNothingWhenTheirListenerIsCutOff() throws Exception {
        try (var other = log.second(WriterSettings.standard())) {
            var heard = follow(other);
            for (int n = 0; n < 5; n++) {
                log.jdbc()
                        .queryForList(
                                "select pg_terminate_backend(pid) from pg_stat_activity where"
                                        + " application_name = 'xpatvoices listener' and datname ="
                                        + " current_database()");
                log.engine().appendEvents(Said.of("a", n));
                int expected = n + 1;
                await().until(() -> heard.size() == expected);
            }
        }
    }

    @Test
    void findOutByThemselvesWhatNobodyToldThem() {
        var database =
                new Database(
                        log.database(),
                        () -> DriverManager.getConnection(log.database().getJdbcUrl()));
        try (var head = new LogHead(database, new LogMetrics(log.meters()))) {
            head.start();
            log.jdbc().update("update ledger.event_writer set last_position = 7");
            await().until(() -> head.position() == 7);
            log.jdbc().update("update ledger.event_writer set last_position = 9");
            await().until(() -> head.position() == 9);
        }
    }

    @Test
    void holdUpNobodyWhoWritesHoweverLongTheyTake() throws Exception {
        var store = log.store();
        var release = new CountDownLatch(1);
        var stuck = new CountDownLatch(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 3; n++) {
                threads.submit(
                        () -> {
                            try (var stream = store.openStream(null)) {
                                stream.nextAvailable();
                                stuck.countDown();
                                release.await();
                                throw new IllegalStateException("and then it dies");
                            }
                        });
            }
            log.engine().appendEvents(Said.of("a", 0));
            stuck.await();
            write("b", EVENTS / 8);
            assertThat(log.own().lastSequenceNumberFor(Said.id("b"))).contains(EVENTS / 8 - 1L);
            release.countDown();
        }
        assertThat(read(store.openStream(null), 1 + EVENTS / 8, 0)).hasSize(1 + EVENTS / 8);
        store.shutDown();
    }

    @Test
    void gettingNothingForThemselvesStillLearnHowFarTheLogGoes() throws Exception {
        var store = log.store();
        log.engine().appendEvents(Said.of("a", 0));
        try (var stream = store.openStream(null)) {
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
            write("b", EVENTS / 8);
            var handed = new ArrayList<Long>();
            while (handed.isEmpty() || handed.getLast() < 1 + EVENTS / 8) {
                handed.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
            assertThat(handed).hasSizeLessThan(EVENTS / 16).isSorted().doesNotHaveDuplicates();
        }
        store.shutDown();
    }

    private static List<Object> follow(TestLog log) {
        var heard = new CopyOnWriteArrayList<>();
        var store = log.store();
        Thread.startVirtualThread(
                () -> {
                    try (var stream = store.openStream(null)) {
                        while (true) {
                            heard.add(stream.nextAvailable().getPayload());
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    } catch (IllegalStateException closed) {
                        // The test is over: whoever waits in another one must not hear of it.
                    }
                });
        return heard;
    }
}
