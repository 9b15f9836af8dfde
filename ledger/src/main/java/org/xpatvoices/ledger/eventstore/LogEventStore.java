package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Set;

/**
 * Axon's event store with readers of our own: they wake when the log goes on, in this process or
 * another, instead of asking again and again.
 */
public final class LogEventStore extends EmbeddedEventStore {
    private final GapFreeEventStorageEngine engine;
    private final LogHead head;
    private final RecentEvents recent;

    private LogEventStore(EmbeddedEventStore.Builder builder, GapFreeEventStorageEngine engine) {
        super(builder);
        this.engine = engine;
        this.head = engine.head();
        this.recent =
                new RecentEvents(
                        head, engine::page, () -> new PayloadReader(engine.getEventSerializer()));
    }

    public static LogEventStore over(
            GapFreeEventStorageEngine engine, EmbeddedEventStore.Builder builder) {
        return new LogEventStore(builder.storageEngine(engine), engine);
    }

    /** Those of these aggregates that have a beginning in the log; one question for all. */
    public Set<String> begun(Collection<String> aggregateIds) {
        return engine.begun(aggregateIds);
    }

    /**
     * Where a processor begins that has never run: before everything, and what is there already is
     * a replay. Axon's own way asks the source for its end, and all processors ask at once, each
     * within a transaction: on a pool of as many connections they wait for one another.
     */
    public static TrackingToken beginning(StreamableMessageSource<TrackedEventMessage<?>> source) {
        return ReplayToken.createReplayToken(
                source instanceof LogEventStore log
                        ? log.engine.headBeside()
                        : source.createHeadToken());
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LogStream(head, recent, Tokens.positionOf(token));
    }
}
