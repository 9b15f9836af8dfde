package org.xpatvoices.ledger.contribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What may be counted in a report at a position of the log, under the same rules of consent as a
 * packet; screenings too, which no packet can ask for. Profiles and contracts are read whatever
 * period they were told for: a promise is older than the work it is held against.
 */
@Component
public class ReportFactsRegister {
    private static final int ROWS_PER_FETCH = 1_000;
    private static final String CANDIDATES =
            """
            select c.contribution_id, c.worker_id, c.schema_id, c.schema_version, c.reference_period,
                   c.job_ref, c.key_id, c.ciphertext, c.channel, c.attestation,
                   g.grant_id, g.purposes, g.recipients, g.granted_at, g.valid_until
            from ledger.contribution c
            join ledger.consent g on g.grant_id = any (c.grant_ids) and g.worker_id = c.worker_id
            where c.position <= ?
              and (c.schema_id in ('profile', 'employment-contract')
                   or c.schema_id in ('wage-period', 'recruitment-cost', 'conditions-screening')
                      and c.reference_period = any (?::text[]))
              and case c.schema_id when 'profile' then 'PROFILE' when 'employment-contract' then 'CONTRACT'
                  when 'wage-period' then 'WAGES' when 'recruitment-cost' then 'RECRUITMENT_COST'
                  else 'CONDITIONS' end = any (g.categories)
              and g.granted_position <= ? and g.withdrawn_position is null and g.valid_until > ?
              and g.purposes && ?::text[] and g.recipients && ?::text[]
              and not exists (
                  select from ledger.contribution later
                  where later.supersedes = c.contribution_id and later.worker_id = c.worker_id
                    and later.schema_id = c.schema_id and later.position <= ?)
            order by c.worker_id, c.schema_id, c.captured_at desc, c.contribution_id desc,
                     g.valid_until desc, g.grant_id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ReportFactsRegister(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Hands over workers in order of worker id, in chunks, while reading. What was withdrawn after
     * the cut-off, as far as this register has read, is not among it either.
     */
    public void toldAt(ReportAdmission asked, int chunk, Consumer<List<WorkerFacts>> sink) {
        var pass = new ReportPass(new Coverage(asked.purposes(), asked.recipients()), chunk, sink);
        transaction.executeWithoutResult(
                _ -> {
                    read(asked, pass);
                    pass.finish();
                });
    }

    private void read(ReportAdmission asked, ReportPass pass) {
        var rows = new AdmissionRows();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(CANDIDATES);
                    statement.setFetchSize(ROWS_PER_FETCH);
                    int at = 1;
                    statement.setLong(at++, asked.cutOffPosition());
                    statement.setObject(at++, text(Periods.within(asked.period())));
                    statement.setLong(at++, asked.cutOffPosition());
                    statement.setTimestamp(at++, Timestamp.from(asked.cutOffAt()));
                    statement.setObject(at++, text(asked.purposes()));
                    statement.setObject(at++, text(asked.recipients()));
                    statement.setLong(at, asked.cutOffPosition());
                    return statement;
                },
                row -> {
                    var candidate = rows.candidate(row);
                    var told =
                            new ToldFacts(
                                    candidate.withoutGrants(),
                                    row.getString("channel"),
                                    row.getString("attestation"));
                    pass.accept(new ReportPass.Line(candidate.workerId(), told), rows.grant(row));
                });
    }

    private static String[] text(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
