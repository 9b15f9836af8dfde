package org.xpatvoices.ledger.grievance;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.ledger.view.BatchedRegister;

import java.sql.Timestamp;
import java.util.Base64;
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
