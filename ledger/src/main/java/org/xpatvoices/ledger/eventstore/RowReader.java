package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns rows back into what Axon reads, unless they are not what was written. */
final class RowReader {
    static final String COLUMNS =
            "position, aggregate_id, aggregate_kind, seq, type_id, event_id, recorded_at, metadata,"
                    + " payload, seal";

    private final AggregateKinds kinds;
    private final EventTypes types;
    private final RowSeal seal;

    RowReader(AggregateKinds kinds, EventTypes types, RowSeal seal) {
        this.kinds = kinds;
        this.types = types;
        this.seal = seal;
    }

    TrackedEventData<?> tracked(ResultSet row) throws SQLException {
        return tracked(new BulkRead.Positioned(row.getLong(1), rowIn(row)));
    }

    /** Of rows that come from the table. */
    TrackedEventData<?> tracked(BulkRead.Positioned read) {
        return tracked(read.position(), unchanged(nameOf(read.position()), read.row()));
    }

    /** Of rows that are known to be what was written, because they have not left this process. */
    List<? extends TrackedEventData<?>> tracked(RecentRows.Run run) {
        var events = new ArrayList<TrackedEventData<?>>(run.rows().size());
        long position = run.position();
        for (var row : run.rows()) {
            events.add(tracked(position++, row));
        }
        return events;
    }

    /** The columns in the order of {@link #COLUMNS}. */
    DomainEventData<?> entry(ResultSet row) throws SQLException {
        return entry(row.getLong(1), unchanged(nameOf(row.getLong(1)), rowIn(row)));
    }

    /** Of a snapshot, which is sealed like an event. */
    DomainEventData<?> snapshot(EventRow row) {
        return entry(0, unchanged("The snapshot of " + kinds.textOf(row.stream()), row));
    }

    private TrackedEventData<?> tracked(long position, EventRow row) {
        return row.stream().isAlone()
                ? new ReadEvent.Alone(position, types.typeOf(row.type()), row)
                : entry(position, row);
    }

    private static EventRow rowIn(ResultSet row) throws SQLException {
        return new EventRow(
                new StreamKey(row.getShort(3), row.getObject(2, UUID.class)),
                row.getLong(4),
                row.getShort(5),
                row.getObject(6, UUID.class),
                row.getObject(7, OffsetDateTime.class).toInstant().toEpochMilli(),
                row.getBytes(8),
                row.getBytes(9),
                row.getBytes(10));
    }

    private static String nameOf(long position) {
        return "The event at position " + position;
    }

    private EventRow unchanged(String name, EventRow row) {
        byte[] expected =
                seal.over(
                        row.stream(),
                        row.sequence(),
                        row.type(),
                        row.eventId(),
                        row.recordedAtMillis(),
                        row.metadata(),
                        row.payload());
        if (!MessageDigest.isEqual(expected, row.seal())) {
            throw new UnreadableEvent(
                    UnreadableEvent.Fault.TAMPERED, name + " is not what was written there");
        }
        return row;
    }

    private ReadEvent.OfAggregate entry(long position, EventRow row) {
        return new ReadEvent.OfAggregate(
                position,
                types.typeOf(row.type()),
                row,
                kinds.typeOf(row.stream()),
                kinds.textOf(row.stream()));
    }
}
