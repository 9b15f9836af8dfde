package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.refusal.TryAgain;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;

/** Two processes on one log: one writes, and nothing of the other gets in between. */
class TwoWritersIT {
    private static final WriterSettings HASTY =
            WriterSettings.standard().withStallMax(Duration.ofSeconds(1));

    private final TestLog first = TestLog.ours();

    @AfterEach
    void close() {
        first.close();
    }

    @Test
    void refusesToWriteWhileAnotherDoesSo() {
        first.engine().appendEvents(Said.of("a", 0));
        try (var second = first.second(HASTY)) {
            assertThatThrownBy(() -> second.engine().appendEvents(Said.of("b", 0)))
                    .isInstanceOf(TryAgain.class);
            assertThat(second.engine().readEvents(Said.id("a")).hasNext()).isTrue();
        }
    }

    @Test
    void goesOnWhereTheOtherEnded() {
        first.engine().appendEvents(Said.of("a", 0));
        try (var second = first.second(HASTY)) {
            first.own().close();
            await().ignoreException(TryAgain.class)
                    .untilAsserted(() -> second.engine().appendEvents(Said.of("a", 1)));
            assertThatThrownBy(() -> first.engine().appendEvents(Said.of("a", 2)))
                    .isInstanceOf(TryAgain.class);
            assertThat(second.engine().lastSequenceNumberFor(Said.id("a"))).contains(1L);
        }
    }

    @Test
    void refusesWhatWasDecidedBeforeAnotherWrote() {
        first.engine().appendEvents(Said.of("a", 0));
        var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"));
        try (var second = first.second(HASTY)) {
            first.own().begin(work);
            endWriter();
            await().ignoreException(TryAgain.class)
                    .until(() -> first.own().lastSequenceNumberFor(Said.id("a")).isPresent());
            work.onPrepareCommit(
                    _ ->
                            await().ignoreExceptionsMatching(TwoWritersIT::isVacant)
                                    .untilAsserted(
                                            () -> first.engine().appendEvents(Said.of("b", 0))));
            assertThatThrownBy(work::commit).hasMessageMatching("Another (writer|process) .*");
            assertThat(second.engine().readEvents(Said.id("b")).hasNext()).isFalse();
        }
    }

    private static boolean isVacant(Throwable refused) {
        return refused instanceof TryAgain
                && (refused.getMessage().contains("cannot be written")
                        || refused.getMessage().contains("connection to the log broke"));
    }

    private void endWriter() {
        first.jdbc()
                .queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity where"
                                + " application_name = 'xpatvoices writer' and datname ="
                                + " current_database()");
    }

    @Test
    void fencesAWriterThatFellSilentInMidWork() throws Exception {
        var confirmed = new HashSet<String>();
        String url = first.database().getJdbcUrl();
        first.own().close();
        var address = URI.create(url.substring("jdbc:".length()));
        try (var wire = new Proxy(address.getPort());
                var paused =
                        TestLog.ours(
                                pool(url.replace(":" + address.getPort(), ":" + wire.port())),
                                HASTY);
                var load = new Load("old", 8, paused::engine)) {
            await().until(() -> load.confirmations() > 50);
            wire.fallSilent();
            try (var second = first.second(HASTY);
                    var more = new Load("new", 8, second::engine)) {
                await().atMost(Duration.ofSeconds(20)).until(() -> more.confirmations() > 50);
                wire.speakAgain();
                int before = more.confirmations();
                await().until(() -> more.confirmations() > before + 50);
                more.close();
                load.close();
                confirmed.addAll(load.confirmed());
                confirmed.addAll(more.confirmed());
            }
        }
        StoredLog.mustHold(first.jdbc(), confirmed);
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(10);
        return pool;
    }
}
