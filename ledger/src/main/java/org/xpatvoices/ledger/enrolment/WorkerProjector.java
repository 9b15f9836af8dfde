package org.xpatvoices.ledger.enrolment;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.CountWorkers;
import org.xpatvoices.contracts.enrolment.GetWorker;
import org.xpatvoices.contracts.enrolment.WorkerEnrolled;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.enrolment.WorkerView;
import org.xpatvoices.ledger.view.BatchedRegister;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Keeps the accounts there are. */
@Component
@ProcessingGroup("ledger.workers")
class WorkerProjector {
    private final BatchedRegister rows;
    private final JdbcTemplate jdbc;

    WorkerProjector(BatchedRegister rows, JdbcTemplate jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(WorkerEnrolled event, TrackingToken token) {
        rows.write(
                """
                insert into ledger.worker (worker_id, hub_id, assurance, language, enrolled_at, position)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                event.workerId(),
                event.hubId(),
                event.assurance(),
                event.language(),
                Timestamp.from(event.enrolledAt()),
                token.position().orElseThrow());
    }

    @EventHandler
    void on(WorkerErased event, TrackingToken token) {
        rows.change(
                "update ledger.worker set erased_at = ?, erased_position = ? where worker_id = ?",
                Timestamp.from(event.erasedAt()),
                token.position().orElseThrow(),
                event.workerId());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate ledger.worker");
    }

    @QueryHandler
    Optional<WorkerView> handle(GetWorker query) {
        return jdbc
                .query(
                        "select * from ledger.worker where worker_id = ?",
                        (row, _) ->
                                new WorkerView(
                                        row.getString("worker_id"),
                                        row.getString("hub_id"),
                                        row.getString("assurance"),
                                        row.getString("language"),
                                        row.getTimestamp("enrolled_at").toInstant(),
                                        instant(row.getTimestamp("erased_at"))),
                        query.workerId().toString())
                .stream()
                .findFirst();
    }

    @QueryHandler
    long handle(CountWorkers query) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from ledger.worker", Long.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
