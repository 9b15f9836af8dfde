package org.xpatvoices.marketplace.story;

import static org.awaitility.Awaitility.await;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Empties every projection and lets it read the log again. */
final class Rebuild {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private final EventProcessingConfiguration processing;
    private final EventStore log;

    Rebuild(EventProcessingConfiguration processing, EventStore log) {
        this.processing = processing;
        this.log = log;
    }

    /** Answers the names of those that were rebuilt. */
    List<String> fromZero() {
        var resettable =
                processors().stream().filter(TrackingEventProcessor::supportsReset).toList();
        resettable.forEach(TrackingEventProcessor::shutDown);
        resettable.forEach(TrackingEventProcessor::resetTokens);
        resettable.forEach(TrackingEventProcessor::start);
        awaitHead();
        return resettable.stream().map(TrackingEventProcessor::getName).toList();
    }

    /** Waits until every processor has done all there is, replaying or not. */
    void awaitHead() {
        await().atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            long head = log.createHeadToken().position().orElse(0);
                            return processors().stream()
                                    .allMatch(processor -> reached(processor, head));
                        });
    }

    private static boolean reached(TrackingEventProcessor processor, long head) {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(
                                segment ->
                                        segment.getTrackingToken() != null
                                                && segment.getTrackingToken().position().orElse(0)
                                                        >= head);
    }

    private List<TrackingEventProcessor> processors() {
        return processing.eventProcessors().values().stream()
                .filter(TrackingEventProcessor.class::isInstance)
                .map(TrackingEventProcessor.class::cast)
                .toList();
    }
}
