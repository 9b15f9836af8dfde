package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of {@code ledger.event}. */
final class EventTable {
    static final int STORE = 1;

    /** Between two notes of {@link EventTimes}, or behind the last. */
    private static final String FIRST_AT =
            """
            select min(position) from ledger.event
            where recorded_at >= ?
              and position > coalesce((select max(position) from ledger.event_time where latest < ?), 0)
              and position <= coalesce(
                  (select min(position) from ledger.event_time where latest >= ?), 9223372036854775807)
            """;

    private static final String LAST =
            "select last_position from ledger.event_writer where store = " + STORE;

    /** From here on a COPY is worth being planned. */
    private static final int MANY = 100;

    private final Database database;
    private final RowReader rows;

    EventTable(Database database, RowReader rows) {
        this.database = database;
        this.rows = rows;
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    long lastPosition() {
        return database.call(EventTable::last);
    }

    /** For who asks while holding a connection of the pool, at the same time as all others. */
    long lastPositionBeside() {
        return database.callBeside("head", EventTable::last);
    }

    private static long last(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LAST);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Nullable Long lastSequenceOf(StreamKey stream) {
        return one(
                "select max(seq) from ledger.event where aggregate_id = ? and aggregate_kind = ?",
                statement -> bind(statement, stream));
    }

    /** Those of these streams that have a first event. */
    Set<StreamKey> begun(Collection<StreamKey> streams) {
        if (streams.isEmpty()) {
            return Set.of();
        }
        return database.call(connection -> StreamHeads.ask(streams, connection)).entrySet().stream()
                .filter(end -> end.getValue() != StreamHeads.NONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Nullable Long firstPositionAt(Instant instant) {
        return one(
                FIRST_AT,
                statement -> {
                    for (int parameter = 1; parameter <= 3; parameter++) {
                        statement.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
                    }
                });
    }

    /** A row may be missing here only if somebody took it away: positions have no gaps. */
    List<? extends TrackedEventData<?>> after(long position, int limit) {
        List<? extends TrackedEventData<?>> found =
                many(
                        "select "
                                + RowReader.COLUMNS
                                + " from ledger.event where position > ? order by position limit ?",
                        statement -> {
                            statement.setLong(1, position);
                            statement.setInt(2, limit);
                        },
                        rows::tracked);
        mustBeWithoutGap(position, found);
        return found;
    }

    /** As {@link #after}, for a reader that is far behind. */
    List<? extends TrackedEventData<?>> manyAfter(long position, Portion portion) {
        List<? extends TrackedEventData<?>> found =
                database.call(connection -> BulkRead.after(connection, position, portion)).stream()
                        .map(rows::tracked)
                        .toList();
        mustBeWithoutGap(position, found);
        return found;
    }

    private static void mustBeWithoutGap(long position, List<? extends TrackedEventData<?>> found) {
        long expected = position;
        for (var event : found) {
            long at = event.trackingToken().position().orElseThrow();
            if (at != ++expected) {
                throw missing(expected);
            }
        }
    }

    /** As {@link #after}, where it is known how far the log goes. */
    List<? extends TrackedEventData<?>> afterOf(long position, Portion portion, long head) {
        var found =
                head - position > MANY
                        ? manyAfter(position, portion)
                        : firstOf(after(position, Math.min(portion.rows(), MANY)), portion);
        if (found.isEmpty() && head > position) {
            throw missing(position + 1);
        }
        return found;
    }

    private static List<? extends TrackedEventData<?>> firstOf(
            List<? extends TrackedEventData<?>> found, Portion portion) {
        long bytes = 0;
        int rows = 0;
        while (rows < found.size() && !portion.isFilledBy(rows, bytes)) {
            bytes += ((ReadEvent) found.get(rows++)).row().bytes();
        }
        return found.subList(0, rows);
    }

    private static UnreadableEvent missing(long position) {
        return new UnreadableEvent(
                UnreadableEvent.Fault.GAP,
                "Position %d is missing from the log".formatted(position));
    }

    List<? extends DomainEventData<?>> ofAggregate(StreamKey stream, long first, int limit) {
        return many(
                "select "
                        + RowReader.COLUMNS
                        + " from ledger.event where aggregate_id = ? and aggregate_kind = ? and seq"
                        + " >= ? order by seq limit ?",
                statement -> {
                    bind(statement, stream);
                    statement.setLong(3, first);
                    statement.setInt(4, limit);
                },
                rows::entry);
    }

    private static void bind(PreparedStatement statement, StreamKey stream) throws SQLException {
        statement.setObject(1, stream.id());
        statement.setShort(2, stream.kind());
    }

    private @Nullable Long one(String sql, Binding binding) {
        return database.<@Nullable Long>call(
                connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        binding.to(statement);
                        try (var row = statement.executeQuery()) {
                            return row.next() ? row.getObject(1, Long.class) : null;
                        }
                    }
                });
    }

    private <T> List<T> many(String sql, Binding binding, Mapping<T> mapping) {
        return database.call(
                connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        binding.to(statement);
                        try (var row = statement.executeQuery()) {
                            var found = new ArrayList<T>();
                            while (row.next()) {
                                found.add(mapping.of(row));
                            }
                            return found;
                        }
                    }
                });
    }
}
