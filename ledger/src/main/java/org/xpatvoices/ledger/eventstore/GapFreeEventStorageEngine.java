package org.xpatvoices.ledger.eventstore;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Keeps events in {@code ledger.event}, written by one writer at a time: positions are gap-free and
 * in the order of commits. An append is durable when it returns, whatever becomes of the caller's
 * own transaction; what must be there before its events has to be committed before.
 */
public final class GapFreeEventStorageEngine extends BatchingEventStorageEngine
        implements AutoCloseable {
    private static final int ROWS_PER_READ = 500;
    private static final String EPOCH = "org.xpatvoices.ledger.writer-epoch";

    private final EventTable events;
    private final SnapshotTable snapshots;
    private final AggregateKinds kinds;
    private final RowReader rows;
    private final RecentRows recent = new RecentRows();
    private final EventEncoder encoder;
    private final LogMetrics metrics;
    private final ReadGuard guard;
    private final LogHead head;
    private final EventWriter writer;

    private GapFreeEventStorageEngine(Parts parts) {
        super(
                new Settings()
                        .eventSerializer(parts.eventSerializer())
                        .snapshotSerializer(parts.snapshotSerializer())
                        .upcasterChain(parts.upcasters())
                        .snapshotFilter(data -> Shape.isKnown(data, parts.snapshotSerializer()))
                        .batchSize(ROWS_PER_READ));
        var database = new Database(parts.pool(), parts.direct());
        var types = new EventTypes(database);
        var seal = RowSeal.of(parts.masterKey());
        this.kinds = new AggregateKinds(database);
        this.rows = new RowReader(kinds, types, seal);
        this.events = new EventTable(database, rows);
        this.snapshots = new SnapshotTable(database);
        this.encoder = new EventEncoder(kinds, types, seal);
        this.metrics = new LogMetrics(parts.meters());
        this.guard = new ReadGuard(metrics);
        this.head = new LogHead(database, metrics);
        this.writer =
                new EventWriter(
                        database, parts.settings(), head, recent, metrics, parts.onTakeOver());
    }

    /** What an engine is made of; {@code onTakeOver} runs whenever this process begins to write. */
    public record Parts(
            DataSource pool,
            Database.Direct direct,
            Serializer eventSerializer,
            Serializer snapshotSerializer,
            EventUpcaster upcasters,
            String masterKey,
            WriterSettings settings,
            MeterRegistry meters,
            Runnable onTakeOver) {}

    public static GapFreeEventStorageEngine start(Parts parts) {
        var engine = new GapFreeEventStorageEngine(parts);
        engine.head.start();
        engine.writer.start();
        return engine;
    }

    /**
     * Notes under which writer this unit of work begins. Its events are refused if another writer
     * was at work by the time they are appended: what it decided on may have changed.
     */
    public void begin(UnitOfWork<?> work) {
        long epoch = epoch();
        work.root().getOrComputeResource(EPOCH, _ -> epoch);
    }

    long epoch() {
        return writer.epoch();
    }

    /** Whether appends of this process are taken. */
    public boolean isWrittenHere() {
        return writer.place() == EventWriter.Place.HERE;
    }

    /** Whether another process writes the log; neither here nor elsewhere means for the moment. */
    public boolean isWrittenElsewhere() {
        return writer.place() == EventWriter.Place.ELSEWHERE;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        long epoch =
                CurrentUnitOfWork.map(work -> work.root().<Long>getResource(EPOCH))
                        .orElse(AppendRequest.ANY_EPOCH);
        try {
            writer.append(new AppendRequest(encoder.encode(messages, serializer), epoch));
        } catch (AppendConflict conflict) {
            throw conflict.told(kinds.textOf(conflict.stream()), messages);
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.keep(encoder.encode(List.of(snapshot), serializer).getFirst());
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return kinds.find(aggregateIdentifier).stream()
                .flatMap(stream -> snapshots.of(stream).stream())
                .map(rows::snapshot);
    }

    /** A shortcut that leads nowhere is not taken: the events themselves say everything. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        try {
            var snapshot = super.readSnapshot(aggregateIdentifier);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (RuntimeException | LinkageError unreadable) {
            metrics.fault("snapshot-ignored", "a snapshot cannot be read", unreadable);
            return Optional.empty();
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        return super.readEvents(token, mayBlock).map(guard::known);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var stream = super.readEvents(aggregateIdentifier, firstSequenceNumber);
        return DomainEventStream.of(
                stream.asStream().map(guard::known), stream::getLastSequenceNumber);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        return guard.reading(() -> events.after(Tokens.positionOf(lastToken), batchSize));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        var stream = kinds.find(aggregateIdentifier);
        if (stream.isEmpty()) {
            return List.of();
        }
        return guard.reading(
                () -> events.ofAggregate(stream.get(), firstSequenceNumber, batchSize));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return kinds.find(aggregateIdentifier).map(events::lastSequenceOf);
    }

    Set<String> begun(Collection<String> aggregateIds) {
        var streams = aggregateIds.stream().flatMap(id -> kinds.find(id).stream()).toList();
        return events.begun(streams).stream().map(kinds::textOf).collect(Collectors.toSet());
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return Tokens.at(events.lastPosition());
    }

    /** As {@link #createHeadToken}, for who holds a connection already. */
    @Nullable TrackingToken headBeside() {
        return Tokens.at(events.lastPositionBeside());
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        var first = events.firstPositionAt(instant);
        return first == null ? createHeadToken() : new GlobalSequenceTrackingToken(first - 1);
    }

    LogHead head() {
        return head;
    }

    /** The next events after a position, of all that is committed. */
    LogPage page(long after, Portion portion, PayloadReader reader) {
        var data = guard.reading(() -> dataAfter(after, portion));
        long upTo =
                data.isEmpty() ? after : data.getLast().trackingToken().position().orElseThrow();
        var events =
                EventUtils.upcastAndDeserializeTrackedEvents(data.stream(), reader, upcasterChain)
                        .map(guard::known)
                        .toList();
        long bytes = data.stream().mapToLong(one -> ((ReadEvent) one).row().bytes()).sum();
        return LogPage.of(after, upTo, bytes, events);
    }

    private List<? extends TrackedEventData<?>> dataAfter(long after, Portion portion) {
        var run = recent.after(after, portion);
        return run.rows().isEmpty()
                ? events.afterOf(after, portion, head.position())
                : rows.tracked(run);
    }

    @Override
    public void close() {
        writer.close();
        head.close();
    }

    private static final class Settings extends BatchingEventStorageEngine.Builder {}
}
