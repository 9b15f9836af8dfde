package org.xpatvoices.marketplace.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.ledger.eventstore.SnapshotJson;

import java.util.List;
import java.util.Map;

/** Lets aggregates of every kind that keeps snapshots keep one, and reads it back. */
final class Shortcuts {
    private static final int OF_EACH_MAX = 10;
    private static final Map<String, String> KEEPERS =
            Map.of(
                    "Worker", "org.xpatvoices.ledger.enrolment.Worker",
                    "OffTaker", "org.xpatvoices.ledger.offtaker.OffTaker",
                    "PayoutBatch", "org.xpatvoices.payouts.payout.PayoutBatch",
                    "BankBook", "org.xpatvoices.payouts.reconcile.BankBook");

    private final JdbcTemplate jdbc;
    private final Snapshotter snapshotter;
    private final EventStorageEngine engine;

    Shortcuts(JdbcTemplate jdbc, Snapshotter snapshotter, EventStorageEngine engine) {
        this.jdbc = jdbc;
        this.snapshotter = snapshotter;
        this.engine = engine;
    }

    /** What is read back is written again as the very same bytes. */
    void mustLeadBack() throws ClassNotFoundException {
        var json = SnapshotJson.serializer();
        for (var keeper : KEEPERS.entrySet()) {
            var type = Class.forName(keeper.getValue());
            var ids = idsOf(keeper.getKey());
            assertThat(ids).as(keeper.getKey()).isNotEmpty();
            for (var id : ids) {
                snapshotter.scheduleSnapshot(type, id);
                var state = engine.readSnapshot(id).orElseThrow().getPayload();
                assertThat(state).isInstanceOf(type);
                assertThat(json.serialize(state, String.class).getData()).isEqualTo(stored(id));
            }
        }
    }

    /** Those with more than one event: of one alone a snapshot saves nothing. */
    private List<String> idsOf(String type) {
        return jdbc.queryForList(
                "select aggregate_id from ledger.event_readable where aggregate_type = ?"
                        + " group by aggregate_id having count(*) > 1 limit ?",
                String.class,
                type,
                OF_EACH_MAX);
    }

    private String stored(String id) {
        return jdbc.queryForObject(
                "select convert_from(payload, 'UTF8') from ledger.snapshot where aggregate_id ="
                        + " right(?, 32)::uuid",
                String.class,
                id);
    }
}
