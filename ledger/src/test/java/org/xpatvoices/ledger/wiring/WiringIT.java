package org.xpatvoices.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.ledger.eventstore.GapFreeEventStorageEngine;
import org.xpatvoices.ledger.wiring.WiredForTests.Add;
import org.xpatvoices.ledger.wiring.WiredForTests.Added;
import org.xpatvoices.ledger.wiring.WiredForTests.Ear;
import org.xpatvoices.ledger.wiring.WiredForTests.Open;
import org.xpatvoices.testing.FreshDatabase;
import org.xpatvoices.testing.TestPostgres;

import java.time.Duration;
import java.util.UUID;

/** The parts that keep events are the ones we mean, and work together. */
@SpringBootTest(classes = WiredForTests.class)
@FreshDatabase
class WiringIT {

    @Autowired EventBus bus;
    @Autowired EventStorageEngine engine;
    @Autowired TokenStore tokens;
    @Autowired TransactionManager transactions;
    @Autowired EventProcessingConfiguration processing;
    @Autowired CommandGateway commands;
    @Autowired Cache aggregates;
    @Autowired JdbcTemplate jdbc;
    @Autowired Ear ear;

    private String id;

    @BeforeEach
    void open() {
        id = "cnt_" + UUID.randomUUID().toString().replace("-", "");
        commands.sendAndWait(new Open(id));
    }

    @Test
    void joinsTheRealParts() {
        assertThat(bus).isInstanceOf(EmbeddedEventStore.class);
        assertThat(engine).isInstanceOf(GapFreeEventStorageEngine.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(processing.eventProcessor("ledger.ear", TrackingEventProcessor.class))
                .isPresent();
    }

    @Test
    void refusesAProcessorThatWouldRunInsideCommands() {
        var application =
                new SpringApplicationBuilder(WiredForTests.class)
                        .properties(
                                "spring.datasource.url=" + TestPostgres.createDatabase(),
                                "xpatvoices.master-key=" + "A".repeat(43) + "=",
                                "axon.eventhandling.processors[ledger.ear].mode=subscribing");

        assertThatThrownBy(application::run)
                .isInstanceOf(UnsafeEventStore.class)
                .hasMessageContaining("ledger.ear");
    }

    @Test
    void bringsEveryEventToItsReaders() {
        for (var i = 0; i < 20; i++) {
            var expected = new Added(id, 1, i + 1);
            commands.sendAndWait(new Add(id, 1));
            await().pollInterval(Duration.ofMillis(2)).until(() -> ear.heard.contains(expected));
        }
    }

    @Test
    void rebuildsAnAggregateFromItsSnapshotAndTheRest() {
        keepASnapshot();
        outside("delete from ledger.event where aggregate_id = ?::uuid and seq between 1 and 99");
        aggregates.removeAll();

        int total = commands.sendAndWait(new Add(id, 1));

        assertThat(total).isEqualTo(206);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.snapshot set payload = convert_to('{\"total\":9}', 'UTF8') where"
                        + " aggregate_id = ?::uuid",
                "update ledger.snapshot set seq = seq - 1 where aggregate_id = ?::uuid"
            })
    void rebuildsAnAggregateFromItsEventsWhenSomebodyChangedItsSnapshot(String change) {
        keepASnapshot();
        outside(change);
        aggregates.removeAll();

        int total = commands.sendAndWait(new Add(id, 1));

        assertThat(total).isEqualTo(206);
    }

    private void keepASnapshot() {
        for (var i = 0; i < 205; i++) {
            commands.sendAndWait(new Add(id, 1));
        }
        await().until(
                        () ->
                                jdbc.queryForObject(
                                                "select count(*) from ledger.snapshot where"
                                                        + " aggregate_id = ?::uuid",
                                                Long.class,
                                                id.substring(4))
                                        == 1);
    }

    /** As somebody would who owns the server. */
    private void outside(String change) {
        jdbc.execute("alter table ledger.event disable trigger all");
        jdbc.update(change, id.substring(4));
        jdbc.execute("alter table ledger.event enable trigger all");
    }

    @Test
    void passesNoEventOverWhenAHandlerFails() {
        ear.deaf = true;
        commands.sendAndWait(new Add(id, 7));
        await().during(Duration.ofMillis(300))
                .until(() -> !ear.heard.contains(new Added(id, 7, 7)));
        ear.deaf = false;

        await().untilAsserted(() -> assertThat(ear.heard).contains(new Added(id, 7, 7)));
    }

    @Test
    void startsAgainFromTheBeginningWhenReset() {
        await().until(() -> ear.heard.contains(new WiredForTests.Opened(id)));
        var processor =
                processing.eventProcessor("ledger.ear", TrackingEventProcessor.class).orElseThrow();
        processor.shutDown();
        ear.heard.clear();
        processor.resetTokens();
        processor.start();

        await().until(() -> ear.heard.contains(new WiredForTests.Opened(id)));
        assertThat(ear.heard).doesNotHaveDuplicates();
    }
}
