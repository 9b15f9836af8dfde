package org.xpatvoices.ledger.contribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private final JdbcTemplate jdbc;

    ContributorsRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Per form of {@link #FORMS} the workers who answered it in that time and have not withdrawn
     * since; each worker counts once per form, however often they answered.
     */
    public Map<String, Long> perForm(Instant from, Instant before) {
        var counts = new LinkedHashMap<String, Long>();
        FORMS.forEach(form -> counts.put(form.id(), 0L));
        jdbc.query(
                """
                select c.schema_id, count(distinct c.worker_id) as workers
                from ledger.contribution c
                join ledger.consent g on g.grant_id = any (c.grant_ids)
                    and g.worker_id = c.worker_id and g.withdrawn_position is null
                where c.recorded_at >= ? and c.recorded_at < ? group by c.schema_id
                """,
                row -> {
                    long workers = row.getLong("workers");
                    counts.computeIfPresent(row.getString("schema_id"), (_, _) -> workers);
                },
                Timestamp.from(from),
                Timestamp.from(before));
        return counts;
    }
}
