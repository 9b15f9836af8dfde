package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Duration;

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

    private Progress progress(Duration wait) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("processing", processing());
        return new Progress(
                events,
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
