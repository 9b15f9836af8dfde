package org.xpatvoices.ledger.transparency;

import org.springframework.jdbc.core.JdbcTemplate;

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
        return append(count, "Said");
    }

    UUID append(int count, String name) {
        jdbc.update(
                "insert into ledger.event (position, aggregate_id, aggregate_kind, seq, type_id,"
                        + " event_id, recorded_at, metadata, payload, seal) select last + i,"
                        + " gen_random_uuid(), ?, 0, ?, gen_random_uuid(),"
                        + " date_trunc('milliseconds', now()), '{}', convert_to('words ' || i,"
                        + " 'UTF8'), '' from generate_series(1, ?) i, (select"
                        + " coalesce(max(position), 0) as last from ledger.event) before",
                kind(),
                type(name),
                count);
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select event_id from ledger.event order by position desc limit 1",
                        UUID.class));
    }

    /** Events of so many bytes each. */
    void appendLarge(int count, int bytes) {
        jdbc.update(
                "insert into ledger.event (position, aggregate_id, aggregate_kind, seq, type_id,"
                        + " event_id, recorded_at, metadata, payload, seal) select last + i,"
                        + " gen_random_uuid(), ?, 0, ?, gen_random_uuid(),"
                        + " date_trunc('milliseconds', now()), '{}', convert_to(repeat('w', ?),"
                        + " 'UTF8'), '' from generate_series(1, ?) i, (select"
                        + " coalesce(max(position), 0) as last from ledger.event) before",
                kind(),
                type("Said"),
                bytes,
                count);
    }

    /** What closes an epoch, as its JSON says it. */
    void closeEpoch(String payload) {
        jdbc.update(
                "insert into ledger.aggregate_kind (prefix, name) values ('log_', 'LogEpochs') on"
                        + " conflict do nothing");
        jdbc.update(
                "insert into ledger.event (position, aggregate_id, aggregate_kind, seq, type_id,"
                        + " event_id, recorded_at, metadata, payload, seal) select"
                        + " max(position) + 1, '00000000-0000-0000-0000-000000000001', ?, 0, ?,"
                        + " gen_random_uuid(), date_trunc('milliseconds', now()), '{}',"
                        + " convert_to(?, 'UTF8'), '' from ledger.event",
                number("select id from ledger.aggregate_kind where prefix = 'log_'"),
                type("EpochClosed"),
                payload);
    }

    private int kind() {
        jdbc.update(
                "insert into ledger.aggregate_kind (prefix, name) values ('spk_', 'Speaker') on"
                        + " conflict do nothing");
        return number("select id from ledger.aggregate_kind where prefix = 'spk_'");
    }

    private int type(String name) {
        String type = "org.example." + name;
        jdbc.update("insert into ledger.event_type (name) values (?) on conflict do nothing", type);
        return number("select id from ledger.event_type where name = ?", type);
    }

    private int number(String sql, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, values));
    }
}
