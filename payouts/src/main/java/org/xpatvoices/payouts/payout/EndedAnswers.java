package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * Answers whose break has ended. One that is not read yet has not: who says the same again at once
 * says nothing new. Breaks of before are one for each hour.
 */
@Component
class EndedAnswers implements AnswersHeard {
    private static final String ENDED =
            """
            (SELECT max(k.changed_at) FILTER (WHERE k.opened_at >= date_trunc('hour', %2$s, 'UTC'))
             FROM payouts.break k
             WHERE k.payout_id = %1$s
               AND k.category IN ('WORKER_NOT_RECEIVED', 'WORKER_RECEIPT_ISSUE')
             HAVING bool_and(k.state NOT IN ('OPEN', 'RESOLUTION_PROPOSED')))
            """;

    /** When that of {@code payouts.payout p} ended; null if it waits, or there is none. */
    static final String LOOKED_INTO_AT =
            "CASE WHEN p.receipt <> 'RECEIVED' THEN "
                    + ENDED.formatted("p.payout_id", "p.answered_at")
                    + " END";

    private final JdbcTemplate jdbc;

    EndedAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean lookedInto(String payoutId, Instant answeredAt) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT " + ENDED.formatted("?", "?::timestamptz") + " IS NOT NULL",
                        Boolean.class,
                        Timestamp.from(answeredAt),
                        payoutId));
    }
}
