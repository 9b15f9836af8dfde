package org.xpatvoices.ledger.eventstore;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.xpatvoices.testing.TestPostgres;

/** A log in a database of its own, without an application around it. */
record TestLog(
        HikariDataSource database,
        JdbcTemplate jdbc,
        TransactionManager transactions,
        EventStorageEngine engine)
        implements AutoCloseable {

    static TestLog ours() {
        var database = pool();
        Flyway.configure()
                .dataSource(database)
                .schemas("ledger", "vault")
                .locations("classpath:db/migration/ledger")
                .load()
                .migrate();
        var jdbc = new JdbcTemplate(database);
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        var engine =
                new GapFreeEventStorageEngine(
                        jdbc, transactions, json(), json(), NoOpEventUpcaster.INSTANCE);
        return new TestLog(database, jdbc, transactions, engine);
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
        return new TestLog(database, new JdbcTemplate(database), transactions, engine);
    }

    private static HikariDataSource pool() {
        var database = new HikariDataSource();
        database.setJdbcUrl(TestPostgres.createDatabase());
        database.setMaximumPoolSize(40);
        database.setMinimumIdle(1);
        return database;
    }

    private static Serializer json() {
        return Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new EventJson()).build();
    }

    @Override
    public void close() {
        database.close();
    }
}
