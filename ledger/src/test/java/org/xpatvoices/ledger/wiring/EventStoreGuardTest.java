package org.xpatvoices.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.xpatvoices.ledger.eventstore.GapFreeEventStorageEngine;
import org.xpatvoices.ledger.eventstore.LogEventStore;

import java.util.Map;
import java.util.function.Supplier;

class EventStoreGuardTest {

    private static final Map<Class<?>, Class<?>> SAFE =
            Map.of(
                    EventBus.class, LogEventStore.class,
                    EventStorageEngine.class, GapFreeEventStorageEngine.class,
                    TokenStore.class, JdbcTokenStore.class,
                    TransactionManager.class, SpringTransactionManager.class);

    private static final Map<Class<?>, Supplier<Object>> UNSAFE =
            Map.of(
                    EventBus.class, () -> SimpleEventBus.builder().build(),
                    EventStorageEngine.class, InMemoryEventStorageEngine::new,
                    TokenStore.class, InMemoryTokenStore::new,
                    TransactionManager.class, NoTransactionManager::instance);

    @Test
    void startsWithTheRealParts() {
        with(null, null).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "org.axonframework.eventhandling.EventBus, SimpleEventBus",
        "org.axonframework.eventsourcing.eventstore.EventStorageEngine, InMemoryEventStorageEngine",
        "org.axonframework.eventhandling.tokenstore.TokenStore, InMemoryTokenStore",
        "org.axonframework.common.transaction.TransactionManager, NoTransactionManager"
    })
    void refusesAPartThatLosesEvents(Class<?> part, String named) {
        with(part, UNSAFE.get(part))
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .isInstanceOf(UnsafeEventStore.class)
                                        .hasMessageContaining(named));
    }

    @Test
    void refusesToStartWithNothing() {
        new ApplicationContextRunner()
                .withUserConfiguration(EventStoreGuard.class)
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .isInstanceOf(UnsafeEventStore.class)
                                        .hasMessageContaining("missing"));
    }

    private static ApplicationContextRunner with(Class<?> part, Supplier<Object> unsafe) {
        var application =
                new ApplicationContextRunner().withUserConfiguration(EventStoreGuard.class);
        for (var safe : SAFE.entrySet()) {
            application =
                    safe.getKey().equals(part)
                            ? with(application, safe.getKey(), unsafe)
                            : with(application, safe.getKey(), () -> Mockito.mock(safe.getValue()));
        }
        return application;
    }

    private static <T> ApplicationContextRunner with(
            ApplicationContextRunner application, Class<T> type, Supplier<?> bean) {
        return application.withBean(type, () -> type.cast(bean.get()));
    }
}
