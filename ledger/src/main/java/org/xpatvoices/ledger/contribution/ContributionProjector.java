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
import org.xpatvoices.contracts.shredding.SubjectKeyShredded;
import org.xpatvoices.ledger.view.BatchedRegister;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keeps the contributions there are, sealed as they were recorded. */
@Component
@ProcessingGroup("ledger.workers")
class ContributionProjector {
    private static final String INSERT =
            """
            insert into ledger.contribution (contribution_id, worker_id, hub_id, schema_id, schema_version,
                grant_ids, reference_period, captured_at, attestation, supersedes, recorded_at, position,
                key_id, ciphertext, job_ref, open_grant_ids, channel)
            select contribution_id, worker_id, hub_id, schema_id, schema_version, string_to_array(grants, ','),
                reference_period, captured_at::timestamptz, attestation, supersedes, recorded_at::timestamptz,
                position, key_id::uuid, ciphertext, job_ref, string_to_array(grants, ','), channel
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bytea[], ?::text[], ?::text[])
                as c(contribution_id, worker_id, hub_id, schema_id, schema_version, grants, reference_period,
                    captured_at, attestation, supersedes, recorded_at, position, key_id, ciphertext, job_ref, channel)
            on conflict do nothing
            """;

    /** The last grant that opens it takes the ciphertext with it; what stays is a tombstone. */
    private static final String TOMBSTONE =
            """
            update ledger.contribution set
                open_grant_ids = array_remove(open_grant_ids, ?::text),
                ciphertext = case when open_grant_ids = array[?::text] then null else ciphertext end,
                erased_position =
                    case when open_grant_ids = array[?::text] then ?::bigint else erased_position end
            where worker_id = ? and ? = any (open_grant_ids)
            """;

    private final BatchedRegister rows;
    private final JdbcTemplate jdbc;

    ContributionProjector(BatchedRegister rows, JdbcTemplate jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ContributionRecorded event, TrackingToken token) {
        rows.writeColumns(
                INSERT,
                event.contributionId(),
                event.workerId(),
                event.hubId(),
                event.schemaId(),
                event.schemaVersion(),
                String.join(",", event.grantIds()),
                event.referencePeriod(),
                event.capturedAt().toString(),
                event.attestation(),
                event.supersedes(),
                event.recordedAt().toString(),
                token.position().orElseThrow(),
                event.content().keyId(),
                Base64.getDecoder().decode(event.content().ciphertext()),
                event.jobRef(),
                event.channel());
    }

    @EventHandler
    void on(SubjectKeyShredded event, TrackingToken token) {
        var grant = event.grantId();
        rows.change(
                TOMBSTONE,
                grant,
                grant,
                grant,
                token.position().orElseThrow(),
                event.workerId(),
                grant);
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
