package org.xpatvoices.ledger.eventstore.bench;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What Axon brings: its JDBC engine, commands in transactions, the same aggregate and cache. */
final class StockAxon implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();
    private final EventStorageEngine engine;
    private final EmbeddedEventStore store;
    private final CommandGateway commands;
    private final SpringTransactionManager transactions;

    StockAxon(Server server, Serializer json, Cache cache) {
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(40);
        pool.setSchema("bench");
        this.transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        var jdbc =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(
                                new UnitOfWorkAwareConnectionProviderWrapper(
                                        new SpringDataSourceConnectionProvider(pool)))
                        .transactionManager(transactions)
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .build();
        jdbc.createSchema(PostgresEventTableFactory.INSTANCE);
        this.engine = jdbc;
        this.store = EmbeddedEventStore.builder().storageEngine(jdbc).build();
        CommandBus bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        AggregateAnnotationCommandHandler.<Tally>builder()
                .aggregateType(Tally.class)
                .repository(
                        EventSourcingRepository.builder(Tally.class)
                                .eventStore(store)
                                .cache(cache)
                                .build())
                .build()
                .subscribe(bus);
        this.commands = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    EventStorageEngine engine() {
        return engine;
    }

    EmbeddedEventStore store() {
        return store;
    }

    CommandGateway commands() {
        return commands;
    }

    SpringTransactionManager transactions() {
        return transactions;
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
