package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong(1)), entry(row));
    }

    /** The columns in the order of {@link #COLUMNS}. */
    GenericDomainEventEntry<byte[]> entry(ResultSet row) throws SQLException {
        var key = new StreamKey(row.getShort(3), row.getObject(2, UUID.class));
        var eventId = row.getObject(6, UUID.class);
        Instant at = row.getObject(7, OffsetDateTime.class).toInstant();
        byte[] metadata = row.getBytes(8);
        byte[] payload = row.getBytes(9);
        byte[] expected =
                seal.over(
                        key,
                        row.getLong(4),
                        row.getShort(5),
                        eventId,
                        at.toEpochMilli(),
                        metadata,
                        payload);
        if (!MessageDigest.isEqual(expected, row.getBytes(10))) {
            throw new UnreadableEvent(
                    UnreadableEvent.Fault.TAMPERED,
                    "The event at position " + row.getLong(1) + " is not what was written there");
        }
        var type = types.typeOf(row.getShort(5));
        return new GenericDomainEventEntry<>(
                key.isAlone() ? null : kinds.typeOf(key),
                key.isAlone() ? null : kinds.textOf(key),
                row.getLong(4),
                eventId.toString(),
                at,
                type.name(),
                type.revision(),
                payload,
                metadata);
    }
}
