package org.xpatvoices.marketplace.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.OptionalLong;

/** How many events the log holds, and how far behind its head every processor reads. */
@Component
class EventFlowMetrics {
    private final MeterRegistry registry;
    private final EventStore eventStore;
    private final EventProcessingConfiguration processing;
    private final Clock clock;

    EventFlowMetrics(
            MeterRegistry registry,
            EventStore eventStore,
            EventProcessingConfiguration processing,
            Clock clock) {
        this.clock = clock;
        this.registry = registry;
        this.eventStore = eventStore;
        this.processing = processing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        FunctionCounter.builder("xpatvoices.events.appended", this, EventFlowMetrics::head)
                .description("Events in the log")
                .register(registry);
        processing
                .eventProcessors()
                .forEach(
                        (name, processor) -> {
                            if (processor instanceof StreamingEventProcessor streaming) {
                                registerLag(name, streaming);
                            }
                        });
    }

    private void registerLag(String name, StreamingEventProcessor processor) {
        Gauge.builder("xpatvoices.processor.lag", processor, this::lag)
                .description("Events between the head of the log and what this processor has done")
                .tag("processor", name)
                .register(registry);
        var progress = new Stillness(clock);
        Gauge.builder(
                        "xpatvoices.processor.failing",
                        processor,
                        one -> isFailing(one, progress) ? 1 : 0)
                .description("1 while the processor has work and has not moved for a minute")
                .tag("processor", name)
                .register(registry);
    }

    /** One that works in another process has no segment here, and fails nowhere but there. */
    private boolean isFailing(StreamingEventProcessor processor, Stillness progress) {
        return processor.isError()
                || !processor.processingStatus().isEmpty()
                        && progress.isStuck(slowest(processor), head());
    }

    private long lag(StreamingEventProcessor processor) {
        return Math.max(0, head() - slowest(processor));
    }

    private static long slowest(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .map(EventTrackerStatus::getTrackingToken)
                .mapToLong(EventFlowMetrics::position)
                .min()
                .orElse(0);
    }

    private long head() {
        return position(eventStore.createHeadToken());
    }

    private static long position(@org.jspecify.annotations.Nullable TrackingToken token) {
        OptionalLong position = token == null ? OptionalLong.empty() : token.position();
        return position.orElse(0);
    }
}
