package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * The statements on {@code ledger.event}. All of them join the transaction of the calling thread.
 */
final class EventTable {

    private static final int STORE = 1;
    private static final String COLUMNS =
            "position, aggregate_id, sequence, aggregate_type, event_id, payload_type,"
                    + " payload_revision, recorded_at, metadata, payload";

    private final JdbcTemplate jdbc;

    EventTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes as many positions as there are events and writes them. The row of event_writer stays
     * locked until the transaction ends: that makes one writer of many, and a rollback gives the
     * positions back.
     */
    void append(List<EventRow> events) {
        var last =
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "update ledger.event_writer set last_position = last_position + ?"
                                        + " where store = ? returning last_position",
                                Long.class,
                                events.size(),
                                STORE));
        var first = last - events.size() + 1;
        jdbc.batchUpdate(
                "insert into ledger.event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new Positioned(first, events));
    }

    long lastPosition() {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select last_position from ledger.event_writer where store = ?",
                        Long.class,
                        STORE));
    }

    @Nullable Long lastSequenceOf(String aggregateId) {
        return jdbc.queryForObject(
                "select max(sequence) from ledger.event where aggregate_id = ?",
                Long.class,
                aggregateId);
    }

    @Nullable Long firstPositionAt(Instant instant) {
        return jdbc.queryForObject(
                "select min(position) from ledger.event where recorded_at >= ?",
                Long.class,
                instant.atOffset(ZoneOffset.UTC));
    }

    List<? extends TrackedEventData<?>> after(long position, int limit) {
        return jdbc.query(
                "select "
                        + COLUMNS
                        + " from ledger.event where position > ? order by position limit ?",
                (row, _) -> tracked(row),
                position,
                limit);
    }

    List<? extends DomainEventData<?>> ofAggregate(String aggregateId, long first, int limit) {
        return jdbc.query(
                "select "
                        + COLUMNS
                        + " from ledger.event where aggregate_id = ? and sequence >= ?"
                        + " order by sequence limit ?",
                (row, _) -> entry(row, aggregateId),
                aggregateId,
                first,
                limit);
    }

    private static TrackedEventData<?> tracked(ResultSet row) throws SQLException {
        var aggregateId = row.getString("aggregate_id");
        var standsAlone = aggregateId.equals(row.getString("event_id"));
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong("position")),
                entry(row, standsAlone ? null : aggregateId));
    }

    static GenericDomainEventEntry<byte[]> entry(ResultSet row, @Nullable String aggregateId)
            throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                aggregateId,
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    private record Positioned(long first, List<EventRow> events)
            implements org.springframework.jdbc.core.BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int index) throws SQLException {
            statement.setLong(1, first + index);
            events.get(index).bind(statement, 2);
        }

        @Override
        public int getBatchSize() {
            return events.size();
        }
    }
}
