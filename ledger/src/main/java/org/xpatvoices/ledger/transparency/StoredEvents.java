package org.xpatvoices.ledger.transparency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The event store as the log reads it. All that is known of the layout of its table stands here.
 * Positions have no gaps and their order is that of commits, so what is behind a position that was
 * seen is complete.
 */
final class StoredEvents {
    private static final String COLUMNS =
            "select position, event_id, aggregate_id, sequence, aggregate_type, payload_type,"
                    + " payload_revision, recorded_at, metadata, payload from ledger.stored_event";
    private static final String AFTER = COLUMNS + " where position > ? order by position limit ?";
    private static final String LENGTHS =
            "select octet_length(payload) from ledger.event where position > ? order by position"
                    + " limit ?";

    /** In one reading; a day's statement alone has fifty. */
    private static final long BYTES_MAX = 4L << 20;

    private static final String OF_AGGREGATE =
            COLUMNS + " where stream = ?::uuid and aggregate_id = ? order by sequence";

    /** What the index knows of an identifier: the UUID that it ends in. */
    private static final Pattern STREAM =
            Pattern.compile("([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$");

    private StoredEvents() {}

    /** So many at most, or fewer if they are large; none only if there are none. */
    static List<StoredEvent> after(Connection connection, long position, int limit)
            throws SQLException {
        int fitting = fitting(connection, position, limit);
        if (fitting == 0) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, position);
            statement.setInt(2, fitting);
            return read(statement.executeQuery());
        }
    }

    /** How many there is room for. Lengths stand with the row: no payload is fetched for them. */
    private static int fitting(Connection connection, long position, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(LENGTHS)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                int fitting = 0;
                for (long bytes = 0; bytes < BYTES_MAX && rows.next(); fitting++) {
                    bytes += rows.getLong(1);
                }
                return fitting;
            }
        }
    }

    static List<StoredEvent> ofAggregate(Connection connection, String aggregateId)
            throws SQLException {
        var stream = STREAM.matcher(aggregateId);
        if (!stream.find()) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(OF_AGGREGATE)) {
            statement.setString(1, stream.group());
            statement.setString(2, aggregateId);
            return read(statement.executeQuery());
        }
    }

    static Optional<StoredEvent> ofAggregate(
            Connection connection, String aggregateId, long sequence) throws SQLException {
        var stream = STREAM.matcher(aggregateId);
        if (!stream.find()) {
            return Optional.empty();
        }
        String sql = COLUMNS + " where stream = ?::uuid and aggregate_id = ? and sequence = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream.group());
            statement.setString(2, aggregateId);
            statement.setLong(3, sequence);
            return read(statement.executeQuery()).stream().findFirst();
        }
    }

    static List<UUID> idsAfter(Connection connection, long position, int limit)
            throws SQLException {
        String sql =
                "select event_id from ledger.event where position > ? order by position limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            List<UUID> ids = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    static long lastPosition(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select coalesce(max(position), 0) from ledger.event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<StoredEvent> read(ResultSet rows) throws SQLException {
        try (rows) {
            List<StoredEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(event(rows));
            }
            return events;
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                textOrEmpty(row.getString(5)),
                row.getString(6),
                textOrEmpty(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getBytes(9),
                row.getBytes(10));
    }

    private static String textOrEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
