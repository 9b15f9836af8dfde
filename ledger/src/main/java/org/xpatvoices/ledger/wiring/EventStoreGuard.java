package org.xpatvoices.ledger.wiring;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.eventstore.GapFreeEventStorageEngine;
import org.xpatvoices.ledger.eventstore.LogEventStore;

/**
 * Refuses to start on anything that would lose events. Each of these has a default that only looks
 * like it works: a bus without memory, transactions that are none, positions kept in memory.
 */
@Component
class EventStoreGuard implements SmartInitializingSingleton {

    private final ObjectProvider<EventBus> bus;
    private final ObjectProvider<EventStorageEngine> engine;
    private final ObjectProvider<TokenStore> tokens;
    private final ObjectProvider<TransactionManager> transactions;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    EventStoreGuard(
            ObjectProvider<EventBus> bus,
            ObjectProvider<EventStorageEngine> engine,
            ObjectProvider<TokenStore> tokens,
            ObjectProvider<TransactionManager> transactions,
            ObjectProvider<EventProcessingConfiguration> processing) {
        this.bus = bus;
        this.engine = engine;
        this.tokens = tokens;
        this.transactions = transactions;
        this.processing = processing;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mustBe("event bus", LogEventStore.class, bus);
        mustBe("event storage engine", GapFreeEventStorageEngine.class, engine);
        mustBe("token store", JdbcTokenStore.class, tokens);
        mustBe("transaction manager", SpringTransactionManager.class, transactions);
        refuseSubscribers();
    }

    private static <T> void mustBe(
            String part, Class<? extends T> wanted, ObjectProvider<T> found) {
        var actual = found.getIfAvailable();
        if (!wanted.isInstance(actual)) {
            throw new UnsafeEventStore(
                    "The %s must be a %s, but it is %s. Events would be lost, so this does not start."
                            .formatted(
                                    part,
                                    wanted.getSimpleName(),
                                    actual == null ? "missing" : actual.getClass().getName()));
        }
    }

    /** They would run inside the command and see events that may yet be rolled back. */
    private void refuseSubscribers() {
        processing.ifAvailable(
                all ->
                        all.eventProcessors()
                                .forEach(
                                        (name, processor) -> {
                                            if (processor instanceof SubscribingEventProcessor) {
                                                throw new UnsafeEventStore(
                                                        "Event processor "
                                                                + name
                                                                + " subscribes; it must track the"
                                                                + " log.");
                                            }
                                        }));
    }
}
