package org.xpatvoices.ledger.contribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many workers have told what, as far as the register of contributions has read. */
@Component
public class ContributorsRegister {
    /** The forms of {@link #perForm}: all that are not sealed for their receiver alone. */
    public static final List<ContributionSchema> FORMS =
            List.of(
                    ContributionSchema.PROFILE,
                    ContributionSchema.EMPLOYMENT_CONTRACT,
                    ContributionSchema.WAGE_PERIOD,
                    ContributionSchema.RECRUITMENT_COST,
                    ContributionSchema.RECRUITMENT_REVIEW,
                    ContributionSchema.CONDITIONS_SCREENING);

    private static final String CONSENTED =
            """
            select schema_id, count(distinct worker_id) as workers
            from (
                select c.schema_id, c.worker_id
                from ledger.contribution c
                join unnest(?::text[], ?::text[]) as form (schema_id, category) using (schema_id)
                join ledger.consent g on g.grant_id = any (c.grant_ids)
                    and g.worker_id = c.worker_id and g.withdrawn_position is null
                    and g.valid_until > ? and form.category = any (g.categories)
                    and ? = any (g.purposes)
                cross join unnest(g.recipients) as recipient
                where c.recorded_at >= ? and c.recorded_at < ?
                group by c.contribution_id, c.schema_id, c.worker_id
                having array_agg(recipient) @> ?::text[]) told
            group by schema_id
            """;

    private final JdbcTemplate jdbc;

    ContributorsRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Per form of {@link #FORMS} the workers who answered it in that time and whose consents allow
     * at a later moment that everybody reads of it, as in a public report; each worker counts once
     * per form, however often they answered.
     */
    public Map<String, Long> perForm(Instant from, Instant before, Instant at) {
        var counts = new LinkedHashMap<String, Long>();
        FORMS.forEach(form -> counts.put(form.id(), 0L));
        jdbc.query(
                CONSENTED,
                row -> {
                    counts.put(row.getString("schema_id"), row.getLong("workers"));
                },
                texts(FORMS.stream().map(ContributionSchema::id)),
                texts(FORMS.stream().map(form -> Categories.of(form).name())),
                Timestamp.from(at),
                PublicUse.PURPOSE,
                Timestamp.from(from),
                Timestamp.from(before),
                texts(PublicUse.RECIPIENTS.stream()));
        return counts;
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
