package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Snapshots are a shortcut and no more: the newest of each aggregate is kept, and all may be
 * deleted.
 */
final class SnapshotTable {
    private final Database database;
    private final AggregateKinds kinds;
    private final EventTypes types;

    SnapshotTable(Database database, AggregateKinds kinds, EventTypes types) {
        this.database = database;
        this.kinds = kinds;
        this.types = types;
    }

    void keep(EventRow snapshot) {
        database.call(
                connection -> {
                    try (var statement =
                            connection.prepareStatement(
                                    """
                                    insert into ledger.snapshot as old (aggregate_id, aggregate_kind, seq, event_id, type_id,
                                        recorded_at, metadata, payload)
                                    values (?, ?, ?, ?, ?, ?, ?, ?)
                                    on conflict (aggregate_id, aggregate_kind) do update
                                    set seq = excluded.seq, event_id = excluded.event_id, type_id = excluded.type_id,
                                        recorded_at = excluded.recorded_at, metadata = excluded.metadata,
                                        payload = excluded.payload
                                    where old.seq < excluded.seq
                                    """)) {
                        statement.setObject(1, snapshot.stream().id());
                        statement.setShort(2, snapshot.stream().kind());
                        statement.setLong(3, snapshot.sequence());
                        statement.setObject(4, snapshot.eventId());
                        statement.setShort(5, snapshot.type());
                        statement.setObject(
                                6,
                                Instant.ofEpochMilli(snapshot.recordedAtMillis())
                                        .atOffset(ZoneOffset.UTC));
                        statement.setBytes(7, snapshot.metadata());
                        statement.setBytes(8, snapshot.payload());
                        return statement.executeUpdate();
                    }
                });
    }

    List<? extends DomainEventData<?>> of(StreamKey stream) {
        return database.call(
                connection -> {
                    try (var statement =
                            connection.prepareStatement(
                                    "select seq, event_id, type_id, recorded_at, metadata, payload"
                                            + " from ledger.snapshot where aggregate_id = ? and"
                                            + " aggregate_kind = ?")) {
                        statement.setObject(1, stream.id());
                        statement.setShort(2, stream.kind());
                        try (var row = statement.executeQuery()) {
                            return row.next() ? List.of(entry(row, stream)) : List.of();
                        }
                    }
                });
    }

    private GenericDomainEventEntry<byte[]> entry(ResultSet row, StreamKey stream)
            throws SQLException {
        var type = types.typeOf(row.getShort(3));
        return new GenericDomainEventEntry<>(
                kinds.typeOf(stream),
                kinds.textOf(stream),
                row.getLong(1),
                row.getString(2),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                type.name(),
                type.revision(),
                row.getBytes(6),
                row.getBytes(5));
    }
}
