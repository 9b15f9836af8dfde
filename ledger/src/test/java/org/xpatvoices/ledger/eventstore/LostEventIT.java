package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Transaction A appends and stays open; B appends later and commits first, its event dated over a
 * minute ago. A reader then passes A's position. Axon's engine never goes back; ours never passes.
 */
class LostEventIT {

    private static final Duration LONGER_THAN_THE_GAP_TIMEOUT = Duration.ofSeconds(61);

    @Test
    void oursHandsEveryCommittedEventToTheReader() throws Exception {
        assertThat(heardWhenTheSecondCommitsFirst(TestLog.ours(), LONGER_THAN_THE_GAP_TIMEOUT))
                .containsExactly("A", "B", "C");
    }

    @Test
    void oursDoesSoForFreshEventsToo() throws Exception {
        assertThat(heardWhenTheSecondCommitsFirst(TestLog.ours(), Duration.ZERO))
                .containsExactly("A", "B", "C");
    }

    @Test
    void controlTheStockEngineLosesTheEvent() throws Exception {
        assertThat(heardWhenTheSecondCommitsFirst(TestLog.stock(), LONGER_THAN_THE_GAP_TIMEOUT))
                .containsExactly("B", "C");
    }

    @Test
    void controlTheStockEngineIsOutOfOrderWhereItDoesNotLose() throws Exception {
        assertThat(heardWhenTheSecondCommitsFirst(TestLog.stock(), Duration.ZERO))
                .containsExactly("B", "A", "C");
    }

    private static List<String> heardWhenTheSecondCommitsFirst(TestLog log, Duration age)
            throws Exception {
        var heard = new CopyOnWriteArrayList<String>();
        var store = log.store();
        var reader = readerInto(heard, store, log);
        try (log) {
            reader.start();
            var open = log.transactions().startTransaction();
            log.engine().appendEvents(Said.alone("A", Instant.now()));
            var second =
                    CompletableFuture.runAsync(
                            () ->
                                    log.engine()
                                            .appendEvents(
                                                    Said.alone("B", Instant.now().minus(age))));
            if (finishes(second)) {
                await().until(() -> heard.contains("B"));
            }
            open.commit();
            second.get(10, TimeUnit.SECONDS);
            log.engine().appendEvents(Said.alone("C", Instant.now()));
            await().until(() -> heard.contains("C"));
            return List.copyOf(heard);
        } finally {
            reader.shutDown();
            store.shutDown();
        }
    }

    /** With one writer at a time B waits for A, so there is nothing yet for the reader to see. */
    private static boolean finishes(CompletableFuture<?> append) throws InterruptedException {
        for (var i = 0; i < 20 && !append.isDone(); i++) {
            Thread.sleep(50);
        }
        return append.isDone();
    }

    private static TrackingEventProcessor readerInto(
            List<String> heard, EmbeddedEventStore store, TestLog log) {
        EventMessageHandler handler =
                event -> {
                    heard.add(((EventMessage<Said>) event).getPayload().words());
                    return null;
                };
        return TrackingEventProcessor.builder()
                .name("reader")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(log.transactions())
                .build();
    }
}
