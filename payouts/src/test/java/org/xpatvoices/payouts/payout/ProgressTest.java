package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

class ProgressTest {
    private static final String PROCESSOR = "reader";

    private Configuration axon;
    private EventStore events;

    @BeforeEach
    void anEventHasHappened() {
        var configurer = DefaultConfigurer.defaultConfiguration();
        configurer.configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine(1));
        configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .byDefaultAssignTo(PROCESSOR)
                .registerEventHandler(_ -> new Reader());
        axon = configurer.start();
        events = axon.eventStore();
        events.publish(GenericEventMessage.asEventMessage("happened"));
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void waitsUntilAProjectionShowsEverything() {
        assertThatCode(() -> progress(Duration.ofSeconds(20)).awaitHead(PROCESSOR))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToDecideOnAProjectionThatStandsStill() {
        processing().eventProcessor(PROCESSOR).orElseThrow().shutDown();
        events.publish(GenericEventMessage.asEventMessage("more"));

        assertThatThrownBy(() -> progress(Duration.ofMillis(50)).awaitHead(PROCESSOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule())
                                        .isEqualTo(PayoutRule.JOURNAL_MUST_HAVE_CAUGHT_UP));
    }

    @Test
    void refusesToDecideOnAProjectionThatIsNotThere() {
        assertThatThrownBy(() -> progress(Duration.ofMillis(50)).awaitHead("nobody"))
                .isInstanceOf(Refused.class);
    }

    /** Lines make a batch find a contradiction, and that opens a break, each a moment later. */
    @Test
    void waitsForWhatFollowsFromWhatFollows() {
        var shown = new CopyOnWriteArrayList<String>();
        var books = books(shown);
        try {
            books.eventStore().publish(GenericEventMessage.asEventMessage("lines"));
            progress(books, Duration.ofSeconds(20)).awaitConsequences();
            assertThat(shown).containsExactly("lines", "contradiction", "break");
        } finally {
            books.shutdown();
        }
    }

    private static Configuration books(List<String> shown) {
        var configurer = DefaultConfigurer.defaultConfiguration();
        configurer.configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine(1));
        var started = new AtomicReference<Configuration>();
        var processing = configurer.eventProcessing().usingTrackingEventProcessors();
        for (var name : List.of("evidence", "journal", "payout", "reconcile")) {
            processing
                    .registerTrackingEventProcessorConfiguration(
                            "payouts." + name,
                            _ ->
                                    TrackingEventProcessorConfiguration
                                            .forSingleThreadedProcessing()
                                            .andBatchSize(1)
                                            .andInitialTrackingToken(
                                                    StreamableMessageSource::createTailToken))
                    .assignHandlerInstancesMatching(
                            "payouts." + name, one -> ((Named) one).name().equals(name));
        }
        processing.registerEventHandler(_ -> new Consequence(started));
        processing.registerEventHandler(_ -> new Shown("journal", new ArrayList<>()));
        processing.registerEventHandler(_ -> new Shown("payout", new ArrayList<>()));
        processing.registerEventHandler(_ -> new Shown("reconcile", shown));
        started.set(configurer.start());
        return started.get();
    }

    private interface Named {
        String name();
    }

    private record Shown(String name, List<String> seen) implements Named {
        @EventHandler
        void on(String event) {
            seen.add(event);
        }
    }

    private record Consequence(AtomicReference<Configuration> axon) implements Named {
        private static final Map<String, String> NEXT =
                Map.of("lines", "contradiction", "contradiction", "break");

        @Override
        public String name() {
            return "evidence";
        }

        @EventHandler
        void on(String event) {
            var next = NEXT.get(event);
            if (next != null) {
                LockSupport.parkNanos(100_000_000);
                axon.get().eventStore().publish(GenericEventMessage.asEventMessage(next));
            }
        }
    }

    private Progress progress(Duration wait) {
        return progress(axon, wait);
    }

    private static Progress progress(Configuration axon, Duration wait) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("processing", axon.eventProcessingConfiguration());
        return new Progress(
                axon.eventStore(),
                beans.getBeanProvider(EventProcessingConfiguration.class),
                new PayoutSettings(
                        Duration.ofHours(72),
                        Duration.ofHours(72),
                        wait,
                        Duration.ofHours(72),
                        1,
                        12));
    }

    private EventProcessingConfiguration processing() {
        return axon.eventProcessingConfiguration();
    }

    private static final class Reader {
        @EventHandler
        void on(String event) {
            // Reading is all that is asked of it.
        }
    }
}
