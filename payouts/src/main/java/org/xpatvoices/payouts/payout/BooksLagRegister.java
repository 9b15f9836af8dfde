package org.xpatvoices.payouts.payout;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.invariant.BooksLagView;
import org.xpatvoices.contracts.invariant.GetBooksLag;

import java.time.Instant;
import java.util.Comparator;

/**
 * How far the books are behind the log. Books that stand still contradict nothing, so no recount of
 * their rows can find it: the log itself is asked what they have not taken.
 */
@Component
class BooksLagRegister {
    private static final String BOOKS = "payouts.journal";

    private final EventStore events;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    BooksLagRegister(EventStore events, ObjectProvider<EventProcessingConfiguration> processing) {
        this.events = events;
        this.processing = processing;
    }

    @QueryHandler
    BooksLagView handle(GetBooksLag query) {
        long head = positionOf(events.createHeadToken());
        var slowest = slowest();
        if (slowest == null) {
            return new BooksLagView(null, head, null, null);
        }
        var reached = WrappedToken.unwrapLowerBound(slowest.getTrackingToken());
        long position = positionOf(reached);
        var error = slowest.isErrorState() ? slowest.getError() : null;
        return new BooksLagView(
                position,
                head,
                position < head ? appendedAfter(reached) : null,
                error == null ? null : error.getClass().getSimpleName());
    }

    private @Nullable EventTrackerStatus slowest() {
        return processing.getObject().eventProcessor(BOOKS, StreamingEventProcessor.class).stream()
                .flatMap(it -> it.processingStatus().values().stream())
                .min(Comparator.comparingLong(one -> one.getCurrentPosition().orElse(-1)))
                .orElse(null);
    }

    private @Nullable Instant appendedAfter(@Nullable TrackingToken reached) {
        try (var stream = events.openStream(reached)) {
            return stream.hasNextAvailable() ? stream.nextAvailable().getTimestamp() : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
