package org.xpatvoices.ledger.contribution;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.contribution.ContributionView;
import org.xpatvoices.contracts.contribution.GetContribution;
import org.xpatvoices.ledger.view.BatchedRegister;

import java.sql.Timestamp;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the contributions there are, sealed as they were recorded. */
@Component
@ProcessingGroup("ledger.workers")
class ContributionProjector {
    private static final String INSERT =
            """
            insert into ledger.contribution (contribution_id, worker_id, hub_id, schema_id, schema_version,
                grant_ids, reference_period, captured_at, attestation, supersedes, recorded_at, position,
                key_id, ciphertext, job_ref)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final BatchedRegister rows;
    private final JdbcTemplate jdbc;

    ContributionProjector(BatchedRegister rows, JdbcTemplate jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ContributionRecorded event, TrackingToken token) {
        rows.write(
                INSERT,
                event.contributionId(),
                event.workerId(),
                event.hubId(),
                event.schemaId(),
                event.schemaVersion(),
                event.grantIds().toArray(String[]::new),
                event.referencePeriod(),
                Timestamp.from(event.capturedAt()),
                event.attestation(),
                event.supersedes(),
                Timestamp.from(event.recordedAt()),
                token.position().orElseThrow(),
                UUID.fromString(event.content().keyId()),
                Base64.getDecoder().decode(event.content().ciphertext()),
                event.jobRef());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate ledger.contribution");
    }

    @QueryHandler
    Optional<ContributionView> handle(GetContribution query) {
        return jdbc
                .query(
                        "select * from ledger.contribution where contribution_id = ?",
                        (row, _) ->
                                new ContributionView(
                                        row.getString("contribution_id"),
                                        row.getString("worker_id"),
                                        row.getString("hub_id"),
                                        row.getString("schema_id"),
                                        row.getString("schema_version"),
                                        List.of((String[]) row.getArray("grant_ids").getArray()),
                                        row.getString("reference_period"),
                                        row.getTimestamp("captured_at").toInstant(),
                                        row.getString("attestation"),
                                        row.getTimestamp("recorded_at").toInstant(),
                                        row.getLong("position")),
                        query.contributionId().toString())
                .stream()
                .findFirst();
    }
}
