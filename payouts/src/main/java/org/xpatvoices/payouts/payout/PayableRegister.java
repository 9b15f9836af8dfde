package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Who can be paid: enough payable, and a newest destination that is known and has cooled down. */
@Component
class PayableRegister {
    /** Any number: whoever takes it is the only one choosing payees. */
    private static final long ONE_CHOOSER = 0x7061796f757473L;

    private final JdbcTemplate jdbc;

    PayableRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the caller's transaction ends, nobody else chooses payees. */
    void lockOutOtherRuns() {
        jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, ONE_CHOOSER);
    }

    boolean knowsRun(String runId) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.payout_run WHERE run_id = ?)",
                        Boolean.class,
                        runId));
    }

    List<Candidate> candidates(RailCode rail, String currency, long minimumMicro, Instant at) {
        return jdbc.query(
                """
                SELECT d.payee_id, d.destination_id, b.balance_micro
                FROM payouts.balance b
                JOIN payouts.destination d
                  ON b.account = 'liab:worker:' || d.payee_id || ':payable'
                WHERE b.currency = ? AND b.balance_micro >= ?
                  AND d.current AND d.rail = ? AND d.usable_from <= ?
                  AND d.ciphertext IS NOT NULL
                ORDER BY d.payee_id
                """,
                (row, _) -> new Candidate(row.getString(1), row.getString(2), row.getLong(3)),
                currency,
                minimumMicro,
                rail.name(),
                Timestamp.from(at));
    }
}
