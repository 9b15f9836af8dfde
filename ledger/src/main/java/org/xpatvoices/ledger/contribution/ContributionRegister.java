package org.xpatvoices.ledger.contribution;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which contributions may enter a packet at a position of the log. Everything is decided by
 * positions: what was granted, withdrawn, recorded or superseded later does not count, however
 * early it says it happened.
 */
@Component
public class ContributionRegister {
    private static final String PROCESSOR = "ledger.workers";
    private static final int ROWS_PER_FETCH = 1_000;
    private static final int BINARY_AT_ONCE = -1;
    private static final String CANDIDATES =
            """
            select c.contribution_id, c.worker_id, c.schema_id, c.schema_version, c.reference_period,
                   c.job_ref, c.key_id, c.ciphertext, g.grant_id,
                   g.purposes::text as purposes, g.recipients::text as recipients, g.granted_at, g.valid_until
            from ledger.contribution c
            join ledger.consent g on g.grant_id = any (c.grant_ids) and g.worker_id = c.worker_id
            where c.position <= ?
              and (c.schema_id in ('profile', 'employment-contract') and c.schema_id <> ?
                   or c.schema_id = ? and c.schema_version = ? and c.reference_period = any (?::text[]))
              and case c.schema_id when ? then ? when 'profile' then 'PROFILE' else 'CONTRACT' end
                  = any (g.categories)
              and g.granted_position <= ?
              and (g.withdrawn_position is null or g.withdrawn_position > ?)
              and g.valid_until > ?
              and g.purposes && ?::text[] and g.recipients && ?::text[]
              and not exists (
                  select from ledger.contribution later
                  where later.supersedes = c.contribution_id and later.worker_id = c.worker_id
                    and later.schema_id = c.schema_id and later.position <= ?)
            order by c.worker_id, c.schema_id, c.captured_at desc, c.contribution_id desc,
                     g.valid_until desc, g.grant_id
            """;

    /**
     * Both tables are read by worker and merged. Left to itself the planner sorts everything on
     * disk, or on tables that grew since they were last counted, tries every pair.
     */
    private static final String BY_WORKER =
            """
            select set_config(way, 'off', true)
            from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_sort', 'jit']) way
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    ContributionRegister(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<EventProcessingConfiguration> processing) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.processing = processing;
    }

    /**
     * Whether this register has read the log up to a position; before that it must not be asked.
     */
    public boolean hasReached(long position) {
        return processing
                .getObject()
                .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .filter(segments -> !segments.isEmpty())
                .filter(
                        segments ->
                                segments.values().stream()
                                        .allMatch(segment -> hasReached(segment, position)))
                .isPresent();
    }

    /**
     * Hands over the admitted workers in order of worker id, in chunks, while reading: nothing
     * holds all of them. Of several contributions of one worker the one captured last counts;
     * beside it come the profile and the contract of the same job, each admitted by itself. The
     * sink runs inside one transaction and may ask the vault.
     */
    public void admittedAt(Admission asked, int chunk, Consumer<List<AdmittedWorker>> sink) {
        var pass =
                new AdmissionPass(
                        asked.schema().contribution(),
                        new Coverage(asked.purposes(), asked.recipients()),
                        chunk,
                        sink);
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.queryForList(BY_WORKER, String.class);
                    read(asked, pass);
                    pass.finish();
                });
    }

    /**
     * About how many workers will be looked at, for whoever waits: contributions of the form and
     * period there are, the index being asked and not the table.
     */
    public int about(Admission asked) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        """
                        select count(*) from ledger.contribution
                        where schema_id = ? and reference_period = any (?::text[])
                        """,
                        Integer.class,
                        asked.schema().contribution().id(),
                        text(Periods.within(asked.period()))),
                0);
    }

    /** The grants withdrawn after a position, as far as this register has read; usually few. */
    public Set<String> withdrawnAfter(long position) {
        return Set.copyOf(
                jdbc.queryForList(
                        "select grant_id from ledger.consent where withdrawn_position > ?",
                        String.class,
                        position));
    }

    private void read(Admission asked, AdmissionPass pass) {
        var schema = asked.schema().contribution();
        var rows = new AdmissionRows();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(CANDIDATES);
                    statement.setFetchSize(ROWS_PER_FETCH);
                    // Binary from the first row on: as text every sealed byte would be two digits.
                    statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
                    int at = 1;
                    statement.setLong(at++, asked.cutOffPosition());
                    statement.setString(at++, schema.id());
                    statement.setString(at++, schema.id());
                    statement.setString(at++, schema.version());
                    statement.setObject(at++, text(Periods.within(asked.period())));
                    statement.setString(at++, schema.id());
                    statement.setString(at++, Categories.of(schema).name());
                    statement.setLong(at++, asked.cutOffPosition());
                    statement.setLong(at++, asked.cutOffPosition());
                    statement.setTimestamp(at++, Timestamp.from(asked.cutOffAt()));
                    statement.setObject(at++, text(asked.purposes()));
                    statement.setObject(at++, text(asked.recipients()));
                    statement.setLong(at, asked.cutOffPosition());
                    return statement;
                },
                row -> {
                    pass.accept(rows.candidate(row), rows.grant(row));
                });
    }

    private static boolean hasReached(EventTrackerStatus segment, long position) {
        return segment.getCurrentPosition().orElse(-1) >= position;
    }

    private static String[] text(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
