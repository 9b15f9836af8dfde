package org.xpatvoices.ledger.transparency;

import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** Puts events into the store as its writer would, without one. */
final class EventRows {
    private final JdbcTemplate jdbc;

    EventRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends this many in one statement and answers the id of the last. */
    UUID append(int count) {
        jdbc.update(
                "insert into ledger.event (position, aggregate_id, sequence, aggregate_type,"
                        + " event_id, payload_type, payload_revision, recorded_at, metadata,"
                        + " payload) select last + i, 'stream-' || gen_random_uuid(), 0, 'Speaker',"
                        + " gen_random_uuid(), 'org.example.Said', null,"
                        + " date_trunc('milliseconds', now()), '{}', convert_to('words ' || i,"
                        + " 'UTF8') from generate_series(1, ?) i, (select coalesce(max(position),"
                        + " 0) as last from ledger.event) before",
                count);
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select event_id from ledger.event order by position desc limit 1",
                        UUID.class));
    }

    UUID append(String aggregateId, String type, String payload) {
        UUID eventId = UUID.randomUUID();
        jdbc.update(
                "insert into ledger.event (position, aggregate_id, sequence, aggregate_type,"
                        + " event_id, payload_type, payload_revision, recorded_at, metadata,"
                        + " payload) select coalesce(max(position), 0) + 1, ?, 0, 'Speaker', ?,"
                        + " ?, null, date_trunc('milliseconds', now()), ?, ? from ledger.event",
                aggregateId,
                eventId,
                "org.example." + type,
                "{}".getBytes(StandardCharsets.UTF_8),
                payload.getBytes(StandardCharsets.UTF_8));
        return eventId;
    }
}
