package org.xpatvoices.ledger.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Snapshots are a shortcut and no more: the newest of each aggregate is kept, and all may be
 * deleted.
 */
final class SnapshotTable {
    private final Database database;

    SnapshotTable(Database database) {
        this.database = database;
    }

    void keep(EventRow snapshot) {
        database.call(
                connection -> {
                    try (var statement =
                            connection.prepareStatement(
                                    """
                                    insert into ledger.snapshot as old (aggregate_id, aggregate_kind, seq, event_id, type_id,
                                        recorded_at, metadata, payload, seal)
                                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                    on conflict (aggregate_id, aggregate_kind) do update
                                    set seq = excluded.seq, event_id = excluded.event_id, type_id = excluded.type_id,
                                        recorded_at = excluded.recorded_at, metadata = excluded.metadata, payload = excluded.payload, seal = excluded.seal
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
                        statement.setBytes(9, snapshot.seal());
                        return statement.executeUpdate();
                    }
                });
    }

    Optional<EventRow> of(StreamKey stream) {
        return database.call(
                connection -> {
                    try (var statement =
                            connection.prepareStatement(
                                    "select seq, type_id, event_id, recorded_at, metadata, payload,"
                                            + " seal from ledger.snapshot where aggregate_id = ?"
                                            + " and aggregate_kind = ?")) {
                        statement.setObject(1, stream.id());
                        statement.setShort(2, stream.kind());
                        try (var row = statement.executeQuery()) {
                            return row.next() ? Optional.of(rowIn(row, stream)) : Optional.empty();
                        }
                    }
                });
    }

    private static EventRow rowIn(ResultSet row, StreamKey stream) throws SQLException {
        return new EventRow(
                stream,
                row.getLong(1),
                row.getShort(2),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant().toEpochMilli(),
                row.getBytes(5),
                row.getBytes(6),
                row.getBytes(7));
    }
}
