package org.xpatvoices.ledger.eventstore.bench;

import com.zaxxer.hikari.HikariDataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.flywaydb.core.Flyway;
import org.xpatvoices.ledger.eventstore.GapFreeEventStorageEngine;
import org.xpatvoices.ledger.eventstore.LogEventStore;
import org.xpatvoices.ledger.eventstore.WriterSettings;

import java.sql.SQLException;

/** Our engine on a database of its own on the same server, with commands and no projections. */
final class OwnAxon implements AutoCloseable {
    private static final String DATABASE = "bench_alone";
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final HikariDataSource pool = new HikariDataSource();
    private final GapFreeEventStorageEngine engine;
    private final CommandGateway commands;

    OwnAxon(Server server, Serializer json, Cache cache) throws SQLException {
        try (var connection = server.open();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        }
        var own = server.at(DATABASE);
        pool.setJdbcUrl(own.url());
        pool.setUsername(own.user());
        pool.setPassword(own.password());
        pool.setMaximumPoolSize(40);
        Flyway.configure()
                .dataSource(pool)
                .schemas("ledger")
                .locations("classpath:db/migration/ledger")
                .load()
                .migrate();
        engine =
                GapFreeEventStorageEngine.start(
                        new GapFreeEventStorageEngine.Parts(
                                pool,
                                own::open,
                                json,
                                json,
                                NoOpEventUpcaster.INSTANCE,
                                KEY,
                                WriterSettings.standard(),
                                new SimpleMeterRegistry(),
                                cache::removeAll));
        commands = commands(LogEventStore.over(engine, EmbeddedEventStore.builder()), cache);
    }

    private CommandGateway commands(EmbeddedEventStore store, Cache cache) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                (work, chain) -> {
                    engine.begin(work);
                    return chain.proceed();
                });
        AggregateAnnotationCommandHandler.<Tally>builder()
                .aggregateType(Tally.class)
                .repository(
                        EventSourcingRepository.builder(Tally.class)
                                .eventStore(store)
                                .cache(cache)
                                .build())
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    EventStorageEngine engine() {
        return engine;
    }

    CommandGateway commands() {
        return commands;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
