package org.xpatvoices.payouts.unclaimed;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.unclaimed.GetUnclaimed;
import org.xpatvoices.contracts.unclaimed.UnclaimedCohortView;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Answers how old the money is whose owners cannot be reached, and how much of all it is. */
@Component
class UnclaimedRegister {
    private static final String COHORTS =
            """
            WITH earned AS (
                SELECT s.currency, sum(d.total_micro) AS micro
                FROM payouts.distribution d JOIN payouts.sale s USING (licence)
                WHERE d.distributed_at <= :upTo GROUP BY s.currency),
            lines AS (
                SELECT cohort, currency, payee_id, amount_micro,
                       returned_at IS NOT NULL AND returned_at <= :upTo AS returned
                FROM payouts.unclaimed WHERE set_aside_at <= :upTo)
            SELECT l.cohort, l.currency,
                   count(DISTINCT payee_id) FILTER (WHERE NOT returned) AS payees,
                   coalesce(sum(amount_micro) FILTER (WHERE NOT returned), 0)::bigint AS unclaimed,
                   coalesce(sum(amount_micro) FILTER (WHERE returned), 0)::bigint AS returned,
                   coalesce(ceil(sum(amount_micro) FILTER (WHERE NOT returned) * 1000000
                                 / nullif(max(e.micro), 0)), 0)::bigint AS parts
            FROM lines l LEFT JOIN earned e USING (currency)
            GROUP BY l.cohort, l.currency ORDER BY l.cohort, l.currency
            """;

    private final JdbcClient jdbc;

    UnclaimedRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<UnclaimedCohortView> handle(GetUnclaimed query) {
        Instant upTo = query.upTo();
        return jdbc.sql(COHORTS)
                .param("upTo", upTo == null ? OffsetDateTime.MAX : upTo.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new UnclaimedCohortView(
                                        row.getString("cohort"),
                                        row.getString("currency"),
                                        row.getLong("payees"),
                                        row.getLong("unclaimed"),
                                        row.getLong("returned"),
                                        row.getLong("parts")))
                .list();
    }
}
