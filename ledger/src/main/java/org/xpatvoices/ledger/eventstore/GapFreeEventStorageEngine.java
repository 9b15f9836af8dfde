package org.xpatvoices.ledger.eventstore;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps events in {@code ledger.event}. Appends queue behind the one row that counts positions;
 * that row is taken in the transaction of the append, which is what makes positions gap-free and
 * their order the order of commits.
 */
public final class GapFreeEventStorageEngine extends BatchingEventStorageEngine {

    private static final int ROWS_PER_READ = 500;

    private final TransactionManager transactions;
    private final EventTable events;
    private final SnapshotTable snapshots;

    public GapFreeEventStorageEngine(
            JdbcTemplate jdbc,
            TransactionManager transactions,
            Serializer eventSerializer,
            Serializer snapshotSerializer,
            EventUpcaster upcasters) {
        super(
                new Settings()
                        .eventSerializer(eventSerializer)
                        .snapshotSerializer(snapshotSerializer)
                        .upcasterChain(upcasters)
                        .persistenceExceptionResolver(DuplicateKeyException.class::isInstance)
                        .batchSize(ROWS_PER_READ));
        this.transactions = transactions;
        this.events = new EventTable(jdbc);
        this.snapshots = new SnapshotTable(jdbc);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        var rows = messages.stream().map(message -> EventRow.of(message, serializer)).toList();
        try {
            transactions.executeInTransaction(() -> events.append(rows));
        } catch (DuplicateKeyException e) {
            handlePersistenceException(e, messages.getFirst());
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var row = EventRow.of(snapshot, serializer);
        transactions.executeInTransaction(() -> snapshots.keep(row));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots.of(aggregateIdentifier).stream();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        return events.after(positionOf(lastToken), batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return events.ofAggregate(aggregateIdentifier, firstSequenceNumber, batchSize);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Optional.ofNullable(events.lastSequenceOf(aggregateIdentifier));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.lastPosition());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        var first = events.firstPositionAt(instant);
        return first == null ? createHeadToken() : new GlobalSequenceTrackingToken(first - 1);
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default ->
                    throw new IllegalArgumentException(
                            "Not a position in this log, but a token of another store: " + token);
        };
    }

    private static final class Settings extends BatchingEventStorageEngine.Builder {}
}
