package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;

/**
 * Snapshots are a shortcut and no more: the newest of each aggregate is kept, and all may be
 * deleted.
 */
final class SnapshotTable {

    private static final String COLUMNS =
            "aggregate_id, sequence, aggregate_type, event_id, payload_type, payload_revision,"
                    + " recorded_at, metadata, payload";

    private final JdbcTemplate jdbc;

    SnapshotTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(EventRow snapshot) {
        jdbc.update(
                "insert into ledger.snapshot as old ("
                        + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (aggregate_id) do"
                        + " update set sequence = excluded.sequence, aggregate_type ="
                        + " excluded.aggregate_type, event_id = excluded.event_id, payload_type ="
                        + " excluded.payload_type, payload_revision = excluded.payload_revision,"
                        + " recorded_at = excluded.recorded_at, metadata = excluded.metadata,"
                        + " payload = excluded.payload where old.sequence < excluded.sequence",
                statement -> snapshot.bind(statement, 1));
    }

    List<? extends DomainEventData<?>> of(String aggregateId) {
        return jdbc.query(
                "select " + COLUMNS + " from ledger.snapshot where aggregate_id = ?",
                (row, _) -> EventTable.entry(row, aggregateId),
                aggregateId);
    }
}
