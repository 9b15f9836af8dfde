package org.xpatvoices.ledger.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.xpatvoices.ledger.eventstore.EventJson;
import org.xpatvoices.ledger.eventstore.GapFreeEventStorageEngine;
import org.xpatvoices.ledger.eventstore.LogEventStore;
import org.xpatvoices.ledger.eventstore.RecentAggregates;
import org.xpatvoices.ledger.eventstore.SnapshotJson;
import org.xpatvoices.ledger.eventstore.WriterSettings;

import java.sql.DriverManager;
import java.util.List;

import javax.sql.DataSource;

/** The parts of Axon that must not be left to chance, named one by one. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/xpatvoices/ledger/wiring/axon.properties")
@Import(DatabaseInitializationDependencyConfigurer.class)
class LedgerConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 200;
    private static final int AGGREGATES_CACHED_MAX = 20_000;
    private static final int BULKY_AGGREGATES_CACHED_MAX = 32;

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** Nothing is decided on what this process remembers from before another one wrote. */
    @Bean
    @DependsOnDatabaseInitialization
    GapFreeEventStorageEngine eventStorageEngine(
            DataSource pool,
            JdbcConnectionDetails server,
            @Qualifier("eventSerializer") Serializer events,
            org.axonframework.config.Configuration axon,
            @Value("${xpatvoices.master-key}") String masterKey,
            @Value("${xpatvoices.event-store.waiting-max:50000}") int waitingMax,
            ObjectProvider<MeterRegistry> meters,
            List<Cache> caches) {
        return GapFreeEventStorageEngine.start(
                new GapFreeEventStorageEngine.Parts(
                        pool,
                        () ->
                                DriverManager.getConnection(
                                        server.getJdbcUrl(),
                                        server.getUsername(),
                                        server.getPassword()),
                        events,
                        SnapshotJson.serializer(),
                        axon.upcasterChain(),
                        masterKey,
                        WriterSettings.standard().withQueue(waitingMax),
                        meters.getIfAvailable(SimpleMeterRegistry::new),
                        () -> caches.forEach(Cache::removeAll)));
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    LogEventStore eventStore(
            GapFreeEventStorageEngine engine, org.axonframework.config.Configuration axon) {
        var builder = EmbeddedEventStore.builder();
        builder.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return LogEventStore.over(engine, builder);
    }

    /**
     * Commands run in no transaction of the database: their events are durable when they return,
     * and nothing of theirs may hang on a commit that comes later. Who writes a table as well says
     * so itself.
     */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(
            GapFreeEventStorageEngine engine,
            org.axonframework.config.Configuration axon,
            DuplicateCommandHandlerResolver duplicates) {
        var bus =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.instance())
                        .duplicateCommandHandlerResolver(duplicates)
                        .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                        .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                        .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(
                (work, chain) -> {
                    engine.begin(work);
                    return chain.proceed();
                });
        return bus;
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new MarkedTargets();
    }

    /** Claims of a node that died run out by themselves, unless it comes back under its name. */
    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            @Value("${xpatvoices.node-id}") String nodeId) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId(nodeId)
                .schema(
                        TokenSchema.builder()
                                .setTokenTable("ledger.token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build())
                .build();
    }

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("ledger.dead_letter_entry")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("metadata")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .build();
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    /** Name it in {@code @Aggregate(cache = "aggregateCache")}. */
    @Bean
    @Primary
    Cache aggregateCache() {
        return new RecentAggregates(AGGREGATES_CACHED_MAX);
    }

    /** The same for aggregates that weigh as much as a thousand others. */
    @Bean
    Cache bulkyAggregateCache() {
        return new RecentAggregates(BULKY_AGGREGATES_CACHED_MAX);
    }

    /** Name it in {@code @Aggregate(snapshotTriggerDefinition = "snapshotTrigger")}. */
    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }
}
