package org.xpatvoices.marketplace.bench;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Waits until what was told to set a measurement up is behind: every reader of the log has read it,
 * and the tables are cleaned up as the database does by itself within minutes. What is measured
 * then runs as it would on another day.
 */
@Component
@Profile(BenchRun.PROFILE)
final class Settled {
    private static final long LOOK_EVERY_MILLIS = 100;

    private final EventStore log;
    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;

    Settled(EventStore log, EventProcessingConfiguration processing, JdbcClient jdbc) {
        this.log = log;
        this.processing = processing;
        this.jdbc = jdbc;
    }

    void await() throws InterruptedException {
        long head = position(log.createHeadToken());
        while (slowest() < head) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        jdbc.sql("vacuum (analyze)").update();
    }

    private long slowest() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .flatMap(processor -> processor.processingStatus().values().stream())
                .map(EventTrackerStatus::getTrackingToken)
                .mapToLong(Settled::position)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
