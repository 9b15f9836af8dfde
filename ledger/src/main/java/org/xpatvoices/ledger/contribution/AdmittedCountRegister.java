package org.xpatvoices.ledger.contribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.ZoneOffset;
import java.util.Objects;

/**
 * How many workers an admission admits, counted by the database at once: a second source for
 * whoever must know that no worker was lost while {@link ContributionRegister} handed them over. It
 * has nothing in common with that but the tables, and decides by positions as well.
 */
record AdmittedCountRegister(JdbcTemplate jdbc, TransactionTemplate transaction) {
    /** What is covered by one grant, as nearly all is, needs no look at others. */
    private static final String WORKERS =
            """
            select count(*) from (
                select from ledger.contribution c
                join ledger.consent g on g.worker_id = c.worker_id and g.grant_id = any (c.grant_ids)
                where c.schema_id = :form and c.schema_version = :version
                  and c.reference_period = any (:periods::text[]) and c.position <= :cutOff
                  and not exists (
                      select from ledger.contribution later
                      where later.supersedes = c.contribution_id and later.worker_id = c.worker_id
                        and later.schema_id = :form and later.position <= :cutOff)
                  and g.granted_position <= :cutOff and g.valid_until > :at
                  and (g.withdrawn_position is null or g.withdrawn_position > :cutOff)
                  and :category = any (g.categories)
                  and (g.purposes @> :purposes::text[] and g.recipients @> :recipients::text[]
                       or cardinality(c.grant_ids) > 1 and not exists (
                           select from unnest(:purposes::text[]) purpose
                           cross join unnest(:recipients::text[]) recipient
                           where not exists (
                               select from ledger.consent other
                               where other.worker_id = c.worker_id
                                 and other.grant_id = any (c.grant_ids)
                                 and other.granted_position <= :cutOff and other.valid_until > :at
                                 and (other.withdrawn_position is null
                                      or other.withdrawn_position > :cutOff)
                                 and :category = any (other.categories)
                                 and purpose = any (other.purposes)
                                 and recipient = any (other.recipients))))
                group by c.worker_id) admitted
            """;

    int of(Admission asked) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            // Compiling would take longer than counting.
                            jdbc.queryForList(
                                    "select set_config('jit', 'off', true)", String.class);
                            return count(asked);
                        }));
    }

    private int count(Admission asked) {
        var form = asked.schema().contribution();
        return JdbcClient.create(jdbc)
                .sql(WORKERS)
                .param("form", form.id())
                .param("version", form.version())
                .param("periods", Periods.within(asked.period()).toArray(String[]::new))
                .param("cutOff", asked.cutOffPosition())
                .param("at", asked.cutOffAt().atOffset(ZoneOffset.UTC))
                .param("category", Categories.of(form).name())
                .param("purposes", asked.purposes().toArray(String[]::new))
                .param("recipients", asked.recipients().toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
