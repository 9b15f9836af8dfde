package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.xpatvoices.contracts.refusal.TryAgain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What is wrong with the log or under it is said, counted and never read past. */
class FaultsIT {
    private final TestLog log = TestLog.ours();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        logger().addAppender(lines);
    }

    @AfterEach
    void close() {
        logger().detachAppender(lines);
        log.close();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(LogMetrics.class);
    }

    /** In a metric and in the log file, and there in words that repeat nothing of the event. */
    private void mustBeTold(TestLog where, String kind) {
        assertThat(where.faults(kind)).isPositive();
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith(kind + ": "))
                .noneMatch(line -> line.contains("words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = convert_to('{\"words\":\"nothing\"}', 'UTF8')",
                "metadata = convert_to('{\"who\":\"me\"}', 'UTF8')",
                "recorded_at = recorded_at + interval '1 second'",
                "seq = 7",
                "aggregate_id = gen_random_uuid()",
                "event_id = gen_random_uuid()",
                "seal = decode(repeat('00', 16), 'hex')"
            })
    void neverHandsOutARowThatSomebodyChanged(String change) {
        log.engine().appendEvents(Said.of("a", 0));
        tamper("update ledger.event set " + change);

        assertThatThrownBy(() -> log.engine().readEvents(null, false).toList())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("position 1");
        mustBeTold(log, "tampered");
    }

    @Test
    void neverLoadsAnAggregateFromARowThatSomebodyChanged() {
        log.engine().appendEvents(Said.of("a", 0));
        tamper("update ledger.event set payload = convert_to('{\"words\":\"no\"}', 'UTF8')");

        assertThatThrownBy(() -> log.engine().readEvents(Said.id("a")).asStream().toList())
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void saysThatARowIsMissing() {
        for (int n = 0; n < 3; n++) {
            log.engine().appendEvents(Said.of("a", n));
        }
        tamper("delete from ledger.event where position = 2");

        assertThatThrownBy(() -> log.engine().readEvents(null, false).toList())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("Position 2 is missing");
        mustBeTold(log, "gap");
    }

    @Test
    void stopsAtATypeThatNobodyKnowsInsteadOfPassingIt() {
        log.engine().appendEvents(Said.of("a", 0));
        log.jdbc().update("update ledger.event_type set name = 'org.xpatvoices.Gone'");
        try (var later = log.second(WriterSettings.standard())) {
            assertThatThrownBy(() -> later.engine().readEvents(null, false).toList())
                    .isInstanceOf(UnreadableEvent.class);
            assertThatThrownBy(() -> later.engine().readEvents(Said.id("a")).asStream().toList())
                    .isInstanceOf(UnreadableEvent.class);
            mustBeTold(later, "unknown-type");
        }
    }

    @Test
    void stopsAtANumberThatStandsForNoType() {
        log.engine().appendEvents(Said.of("a", 0));
        tamper("delete from ledger.event_type");
        try (var later = log.second(WriterSettings.standard())) {
            assertThatThrownBy(() -> later.engine().readEvents(null, false).toList())
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageContaining("no event type");
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() {
        log.engine().appendEvents(Said.of("a", 0));
        log.jdbc()
                .execute(
                        "create function ledger.no_room() returns trigger language plpgsql as $$"
                                + " begin raise exception 'could not extend file' using errcode ="
                                + " 'disk_full'; end $$");
        log.jdbc()
                .execute(
                        "create trigger no_room before insert on ledger.event for each row execute"
                                + " function ledger.no_room()");

        assertThatThrownBy(() -> log.engine().appendEvents(Said.of("a", 1)))
                .isInstanceOf(TryAgain.class);
        mustBeTold(log, "write-refused");

        log.jdbc().execute("drop trigger no_room on ledger.event");
        log.engine().appendEvents(Said.of("a", 1));
        assertThat(log.engine().createHeadToken().position()).hasValue(2);
    }

    @Test
    void failsOnlyTheAppendThatCannotBeWritten() throws Exception {
        log.jdbc()
                .execute(
                        "alter table ledger.event add constraint no_swearing check"
                                + " (convert_from(payload, 'UTF8') not like '%cursed%')");
        var appends = new ArrayList<Callable<Boolean>>();
        for (int n = 0; n < 40; n++) {
            String speaker = n == 20 ? "cursed" : "fair-" + n;
            appends.add(
                    () -> {
                        try {
                            log.engine().appendEvents(Said.of(speaker, 0));
                            return true;
                        } catch (EventStoreException refused) {
                            return false;
                        }
                    });
        }
        try (var threads = Executors.newFixedThreadPool(40)) {
            var written = new ArrayList<Boolean>();
            for (var result : threads.invokeAll(appends)) {
                written.add(result.get());
            }
            assertThat(written).containsOnlyOnce(false);
            assertThat(written.get(20)).isFalse();
        }
        assertThat(log.engine().createHeadToken().position()).hasValue(39);
    }

    @Test
    void findsAClashThatOnlyTheTableKnowsOf() {
        log.engine().appendEvents(Said.of("a", 0));
        endSessions("writer");

        await().ignoreException(TryAgain.class)
                .untilAsserted(() -> log.engine().appendEvents(Said.of("b", 0)));
        assertThatThrownBy(() -> log.engine().appendEvents(Said.of("c", 0), Said.of("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(log.engine().createHeadToken().position()).hasValue(2);
    }

    @Test
    void tellsEveryCallerWhatBecameOfABrokenConnection() throws Exception {
        try (var load = new Load("broken", 8, log::engine)) {
            for (int round = 0; round < 10; round++) {
                int before = load.confirmations();
                await().until(() -> load.confirmations() > before + 20);
                endSessions("writer");
            }
            load.close();
            StoredLog.mustHold(log.jdbc(), load.confirmed());
        }
        mustBeTold(log, "writer-lost");
    }

    @Test
    void sendsAwayWhoeverFindsTheQueueFull() throws Exception {
        try (var small = log.second(WriterSettings.standard().withQueue(4))) {
            log.own().close();
            await().ignoreException(TryAgain.class)
                    .untilAsserted(() -> small.engine().appendEvents(Said.of("first", 0)));
            var results = new ArrayList<Boolean>();
            try (var blocker = log.database().getConnection();
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                blocker.setAutoCommit(false);
                blocker.createStatement().execute("select 1 from ledger.event_writer for update");
                var calls =
                        IntStream.range(0, 30)
                                .mapToObj(n -> threads.submit(() -> tries(small, "s-" + n)))
                                .toList();
                await().until(() -> calls.stream().anyMatch(call -> call.isDone()));
                blocker.rollback();
                for (var call : calls) {
                    results.add(call.get());
                }
            }
            assertThat(results).contains(true, false);
            long written = results.stream().filter(done -> done).count();
            assertThat(small.engine().createHeadToken().position()).hasValue(1 + written);
        }
    }

    private static boolean tries(TestLog log, String speaker) {
        try {
            log.engine().appendEvents(Said.of(speaker, 0));
            return true;
        } catch (TryAgain full) {
            return false;
        }
    }

    private void endSessions(String purpose) {
        log.jdbc()
                .queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity where"
                                + " application_name = ? and datname = current_database()",
                        "xpatvoices " + purpose);
    }

    /** As somebody would who owns the server. */
    private void tamper(String sql) {
        for (String statement :
                List.of(
                        "alter table ledger.event disable trigger all",
                        sql,
                        "alter table ledger.event enable trigger all")) {
            log.jdbc().execute(statement);
        }
    }
}
