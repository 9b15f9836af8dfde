package org.xpatvoices.marketplace.seed;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Knows how far the slowest reader of the log is. */
@Component
@Profile("demo")
class CaughtUp {
    private static final long PAUSE_MILLIS = 20;

    private final EventStore log;
    private final EventProcessingConfiguration processing;

    CaughtUp(EventStore log, EventProcessingConfiguration processing) {
        this.log = log;
        this.processing = processing;
    }

    /**
     * Returns once every processor has done everything in the log. What an automation adds in
     * answer counts too: the log must have stood still meanwhile.
     */
    void await(Terminal terminal) {
        var hurry = new Patience("the projections", terminal);
        while (true) {
            long head = head();
            if (slowest() >= head && head() == head) {
                return;
            }
            hurry.pause(PAUSE_MILLIS, () -> slowest() + " of " + head + " events");
        }
    }

    long head() {
        return position(log.createHeadToken());
    }

    private long slowest() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .mapToLong(processor -> reached(processor.processingStatus()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long reached(Map<Integer, EventTrackerStatus> segments) {
        return segments.values().stream()
                .mapToLong(segment -> position(segment.getTrackingToken()))
                .min()
                .orElse(0);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
