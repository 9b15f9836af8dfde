package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.payouts.payout.Progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The payouts about which people wait because a closed statement did not show them. */
@Component
public class MissingPayouts {
    private final JdbcTemplate jdbc;
    private final Progress progress;

    MissingPayouts(JdbcTemplate jdbc, Progress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /**
     * The waiting breaks of these payouts, by payout, as of the end of the log: one for each
     * statement that lacks it.
     */
    public Map<String, List<BreakId>> among(Collection<String> payoutIds) {
        progress.awaitHead("payouts.reconcile");
        Map<String, List<BreakId>> breaks = new HashMap<>();
        jdbc.query(
                """
                SELECT payout_id, break_id FROM payouts.break
                WHERE category = 'MISSING_AT_PROVIDER' AND state IN ('OPEN', 'RESOLUTION_PROPOSED')
                  AND payout_id = ANY (?)
                """,
                row -> {
                    breaks.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(BreakId.of(row.getString(2)));
                },
                (Object) payoutIds.toArray(String[]::new));
        return breaks;
    }
}
