package org.xpatvoices.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.ledger.eventstore.GapFreeEventStorageEngine;
import org.xpatvoices.ledger.wiring.WiredForTests.Add;
import org.xpatvoices.ledger.wiring.WiredForTests.Added;
import org.xpatvoices.ledger.wiring.WiredForTests.Ear;
import org.xpatvoices.ledger.wiring.WiredForTests.Open;
import org.xpatvoices.testing.TestPostgres;

import java.time.Duration;

/** Two applications on one log: one writes and works, the other answers and waits its turn. */
class TwoNodesIT {
    private static final String ID = "cnt_" + "a".repeat(32);

    private final String database = TestPostgres.createDatabase();
    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;

    @BeforeEach
    void startBoth() {
        first = start();
        await().until(() -> engineOf(first).isWrittenHere());
        second = start();
    }

    @AfterEach
    void stopBoth() {
        second.close();
        first.close();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(WiredForTests.class)
                .properties(
                        "spring.datasource.url=" + database,
                        "spring.datasource.hikari.maximum-pool-size=5",
                        "xpatvoices.master-key=" + "A".repeat(43) + "=")
                .run();
    }

    @Test
    void theOtherSeesEveryEventAndTakesOverWithNothingLost() {
        send(first, new Open(ID));
        assertThatThrownBy(() -> send(second, new Add(ID, 1))).isInstanceOf(TryAgain.class);
        await().until(() -> !isWorking(second));
        for (int n = 1; n <= 20; n++) {
            send(first, new Add(ID, 1));
            int expected = n;
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> lastSequence(second) == expected);
        }

        moveTheWriter();

        send(second, new Add(ID, 7));
        assertThatThrownBy(() -> send(first, new Add(ID, 1))).isInstanceOf(TryAgain.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> !isWorking(first) && isWorking(second));
        send(second, new Add(ID, 7));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ear(second).contains(new Added(ID, 7, 34)));
        assertThat(lastSequence(first)).isEqualTo(22);
        assertThat(
                        new JdbcTemplate(first.getBean(javax.sql.DataSource.class))
                                .queryForObject(
                                        "select max(position) - count(*) from ledger.event",
                                        Long.class))
                .isZero();
        for (int n = 1; n <= 20; n++) {
            var added = new Added(ID, 1, n);
            assertThat(ear(first).contains(added) || ear(second).contains(added)).isTrue();
        }
    }

    /** Ends the first one's session again and again until the other is faster. */
    private void moveTheWriter() {
        var jdbc = new JdbcTemplate(first.getBean(javax.sql.DataSource.class));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            if (!engineOf(second).isWrittenHere()) {
                                jdbc.queryForList(
                                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                                + " where application_name = 'xpatvoices writer' and"
                                                + " datname = current_database()");
                            }
                            return engineOf(second).isWrittenHere();
                        });
        await().until(() -> engineOf(first).isWrittenElsewhere());
    }

    private static void send(ConfigurableApplicationContext node, Object command) {
        node.getBean(CommandGateway.class).sendAndWait(command);
    }

    private static long lastSequence(ConfigurableApplicationContext node) {
        return node.getBean(EventStore.class).lastSequenceNumberFor(ID).orElse(-1L);
    }

    private static java.util.List<Object> ear(ConfigurableApplicationContext node) {
        return node.getBean(Ear.class).heard;
    }

    private static boolean isWorking(ConfigurableApplicationContext node) {
        return !node.getBean(EventProcessingConfiguration.class)
                .eventProcessor("ledger.ear", StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .isEmpty();
    }

    private static GapFreeEventStorageEngine engineOf(ConfigurableApplicationContext node) {
        return node.getBean(GapFreeEventStorageEngine.class);
    }
}
