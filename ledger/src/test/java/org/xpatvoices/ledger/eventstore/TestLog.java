package org.xpatvoices.ledger.eventstore;

import com.zaxxer.hikari.HikariDataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.xpatvoices.testing.TestPostgres;

import java.sql.DriverManager;

/** A log in a database of its own, without an application around it. */
record TestLog(
        HikariDataSource database,
        JdbcTemplate jdbc,
        TransactionManager transactions,
        EventStorageEngine engine,
        MeterRegistry meters)
        implements AutoCloseable {

    static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    static TestLog ours() {
        var database = pool();
        Flyway.configure()
                .dataSource(database)
                .schemas("ledger", "vault")
                .locations("classpath:db/migration/ledger")
                .load()
                .migrate();
        return ours(database, WriterSettings.standard());
    }

    /** Another process on the same log, as far as the log can tell. */
    TestLog second(WriterSettings settings) {
        return ours(pool(database.getJdbcUrl()), settings);
    }

    static TestLog ours(HikariDataSource database, WriterSettings settings) {
        return ours(database, settings, NoOpEventUpcaster.INSTANCE);
    }

    /** Another process on the same log that has learnt to read old events in a new way. */
    TestLog later(EventUpcaster upcasters) {
        return ours(pool(database.getJdbcUrl()), WriterSettings.standard(), upcasters);
    }

    private static TestLog ours(
            HikariDataSource database, WriterSettings settings, EventUpcaster upcasters) {
        var jdbc = new JdbcTemplate(database);
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        var meters = new SimpleMeterRegistry();
        var engine =
                GapFreeEventStorageEngine.start(
                        new GapFreeEventStorageEngine.Parts(
                                database,
                                () -> DriverManager.getConnection(database.getJdbcUrl()),
                                json(),
                                SnapshotJson.serializer(),
                                upcasters,
                                MASTER_KEY,
                                settings,
                                meters,
                                () -> {}));
        return new TestLog(database, jdbc, transactions, engine, meters);
    }

    /** Axon's own engine: the control, which is expected to lose an event. */
    static TestLog stock() {
        var database = pool();
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        var engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(
                                new UnitOfWorkAwareConnectionProviderWrapper(
                                        new SpringDataSourceConnectionProvider(database)))
                        .transactionManager(transactions)
                        .eventSerializer(json())
                        .snapshotSerializer(json())
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new TestLog(
                database,
                new JdbcTemplate(database),
                transactions,
                engine,
                new SimpleMeterRegistry());
    }

    private static HikariDataSource pool() {
        return pool(TestPostgres.createDatabase());
    }

    private static HikariDataSource pool(String url) {
        var database = new HikariDataSource();
        database.setJdbcUrl(url);
        database.setMaximumPoolSize(40);
        database.setMinimumIdle(1);
        return database;
    }

    private static Serializer json() {
        return Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new EventJson()).build();
    }

    EmbeddedEventStore store() {
        return engine instanceof GapFreeEventStorageEngine own
                ? LogEventStore.over(own, EmbeddedEventStore.builder())
                : EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** How often a fault of this kind was counted. */
    double faults(String kind) {
        return meters.counter("xpatvoices.log.faults", "kind", kind).count();
    }

    GapFreeEventStorageEngine own() {
        return (GapFreeEventStorageEngine) engine;
    }

    @Override
    public void close() {
        if (engine instanceof GapFreeEventStorageEngine own) {
            own.close();
        }
        database.close();
    }
}
