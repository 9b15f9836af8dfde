package org.xpatvoices.ledger.grievance;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.grievance.GetGrievances;
import org.xpatvoices.contracts.grievance.GrievanceAdvanced;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.contracts.grievance.GrievanceState;
import org.xpatvoices.contracts.grievance.GrievanceView;
import org.xpatvoices.ledger.view.BatchedRegister;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Keeps the grievances there are, apart from everything else and by a processor of its own. */
@Component
@ProcessingGroup("ledger.grievances")
class GrievanceProjector {
    private final BatchedRegister rows;
    private final JdbcTemplate jdbc;

    GrievanceProjector(BatchedRegister rows, JdbcTemplate jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(GrievanceFiled event, TrackingToken token) {
        rows.write(
                """
                insert into ledger.grievance (grievance_id, worker_id, schema_version, filed_at, position,
                    key_id, ciphertext)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                event.grievanceId(),
                event.workerId(),
                event.schemaVersion(),
                Timestamp.from(event.filedAt()),
                token.position().orElseThrow(),
                UUID.fromString(event.content().keyId()),
                Base64.getDecoder().decode(event.content().ciphertext()));
    }

    @EventHandler
    void on(GrievanceAdvanced event, TrackingToken token) {
        var at = Timestamp.from(event.at());
        long position = token.position().orElseThrow();
        var state = GrievanceState.valueOf(event.state());
        rows.change(
                "update ledger.grievance set state = ?, changed_at = ? where grievance_id = ?",
                state.name(),
                at,
                event.grievanceId());
        if (state == GrievanceState.TRIAGED) {
            rows.change(
                    "update ledger.grievance set answered_at = ?, answered_position = ?"
                            + " where grievance_id = ?",
                    at,
                    position,
                    event.grievanceId());
        } else if (state.isOver()) {
            rows.change(
                    "update ledger.grievance set ended_at = ?, ended_position = ?"
                            + " where grievance_id = ?",
                    at,
                    position,
                    event.grievanceId());
        }
    }

    @QueryHandler
    List<GrievanceView> handle(GetGrievances query) {
        return jdbc.query(
                """
                select grievance_id, position, state, filed_at, answered_at,
                    coalesce(changed_at, filed_at) as changed_at
                from ledger.grievance
                where erased_position is null and position < ?
                    and (worker_id = ? or worker_id in (select worker_id from ledger.worker where hub_id = ?))
                order by position desc limit ?
                """,
                (row, _) -> view(row),
                query.after() == null ? Long.MAX_VALUE : query.after(),
                query.workerId(),
                query.hubId(),
                query.limit());
    }

    private static GrievanceView view(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new GrievanceView(
                row.getString("grievance_id"),
                row.getLong("position"),
                GrievanceState.valueOf(row.getString("state")),
                row.getTimestamp("filed_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    @EventHandler
    void on(WorkerErased event, TrackingToken token) {
        rows.change(
                "update ledger.grievance set ciphertext = null, erased_position = ?"
                        + " where worker_id = ?",
                token.position().orElseThrow(),
                event.workerId());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate ledger.grievance");
    }
}
