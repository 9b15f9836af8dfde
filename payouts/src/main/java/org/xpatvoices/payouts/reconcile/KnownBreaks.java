package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which breaks there are already, for those who look for the same difference again and again. */
@Component
public class KnownBreaks {
    private final JdbcTemplate jdbc;

    public KnownBreaks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param open whether it still waits for people
     * @param changedAt when somebody last did something with it, or evidence ended it
     */
    public record Known(boolean open, Instant changedAt) {}

    /** Those of these that there are. */
    public Map<BreakId, Known> among(Collection<BreakId> ids) {
        Map<BreakId, Known> known = new HashMap<>();
        jdbc.query(
                "SELECT break_id, state IN ('OPEN', 'RESOLUTION_PROPOSED'), changed_at"
                        + " FROM payouts.break WHERE break_id = ANY (?)",
                row -> {
                    known.put(
                            BreakId.of(row.getString(1)),
                            new Known(row.getBoolean(2), row.getTimestamp(3).toInstant()));
                },
                (Object) ids.stream().map(BreakId::toString).toArray(String[]::new));
        return known;
    }
}
