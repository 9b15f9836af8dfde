package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.xpatvoices.contracts.invariant.BooksLagView;
import org.xpatvoices.contracts.invariant.GetBooksLag;
import org.xpatvoices.payouts.invariant.Finding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Books that stumble over an event hold in themselves, and are told apart all the same. */
class BooksFollowTheLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Configuration axon;
    private EventStore events;

    @BeforeEach
    void booksThatTakeAnythingButABrokenEvent() {
        start("payouts.journal");
    }

    private void start(String processor) {
        var configurer = DefaultConfigurer.defaultConfiguration();
        configurer.configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine(1));
        configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .byDefaultAssignTo(processor)
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance())
                .registerEventHandler(_ -> new Books());
        axon = configurer.start();
        events = axon.eventStore();
        events.publish(said("fine"));
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void holdWhenNothingWaits() {
        await(view -> view.position() != null && view.position() == view.head());

        assertThat(check(Duration.ofHours(1)).holds()).isTrue();
    }

    @Test
    void areBrokenWhenAnEventIsNotTaken() {
        await(view -> view.position() != null && view.position() == view.head());
        events.publish(said("broken"), said("fine"));
        await(view -> view.fault() != null);

        assertThat(check(Duration.ZERO).holds()).as("a minute's patience").isTrue();
        var finding = check(Duration.ofSeconds(61));
        assertThat(finding.holds()).isFalse();
        assertThat(finding.detail()).startsWith("2 events wait, the first since ");
        assertThat(finding.detail()).doesNotContain("secret");
    }

    @Test
    void areBrokenWhenNobodyLetsThemFollow() {
        await(view -> view.position() != null && view.position() == view.head());
        var books =
                axon.eventProcessingConfiguration().eventProcessor("payouts.journal").orElseThrow();
        books.shutDown();
        events.publish(said("fine"));

        var finding = check(Duration.ofSeconds(61));
        assertThat(finding.holds() && finding.detail() == null)
                .as("silence for a processor at rest: %s", finding)
                .isFalse();
    }

    @Test
    void areAnotherProcessesBusinessWhereNoProcessorIs() {
        axon.shutdown();
        start("another");

        var finding = check(Duration.ofHours(1));
        assertThat(finding.holds()).isTrue();
        assertThat(finding.detail()).contains("Another process");
    }

    /** With a time of its own: fixtures of tests beside this one stop the clock of all messages. */
    private static GenericEventMessage<String> said(String words) {
        return new GenericEventMessage<>(
                UUID.randomUUID().toString(), words, Map.of(), Instant.now());
    }

    private Finding check(Duration later) {
        var clock = Clock.offset(Clock.systemUTC(), later);
        return new BooksFollowTheLog(register(), clock).check(null);
    }

    private BooksLagRegister register() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("processing", axon.eventProcessingConfiguration());
        return new BooksLagRegister(
                events, beans.getBeanProvider(EventProcessingConfiguration.class));
    }

    private void await(Predicate<BooksLagView> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(register().handle(new GetBooksLag()))) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static final class Books {
        @EventHandler
        void on(String event) {
            if (event.equals("broken")) {
                throw new IllegalStateException("a secret that no page may show");
            }
        }
    }
}
