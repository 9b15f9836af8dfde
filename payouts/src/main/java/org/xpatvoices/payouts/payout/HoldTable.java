package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.payout.PayoutHeld;
import org.xpatvoices.contracts.payout.PayoutStepDeclined;
import org.xpatvoices.contracts.payout.PayoutStepProposed;
import org.xpatvoices.contracts.payout.PayoutTraceView.Hold;

import java.sql.Timestamp;
import java.time.Instant;

/** Which payouts are kept back, why, and what has been proposed for them. */
@Component
class HoldTable {
    private final JdbcTemplate jdbc;

    HoldTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void hold(PayoutHeld event) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_hold (payout_id, cause, note, held_by, held_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (payout_id) DO UPDATE
                SET cause = excluded.cause, note = excluded.note, held_by = excluded.held_by,
                    held_at = excluded.held_at
                """,
                event.payoutId(),
                event.cause(),
                KeepableText.kept(event.note()),
                event.heldBy(),
                Timestamp.from(event.heldAt()));
    }

    void propose(PayoutStepProposed event) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_hold (payout_id, step, step_note, proposed_by)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (payout_id) DO UPDATE
                SET step = excluded.step, step_note = excluded.step_note,
                    proposed_by = excluded.proposed_by
                """,
                event.payoutId(),
                event.step(),
                KeepableText.kept(event.note()),
                event.proposedBy());
    }

    void decline(PayoutStepDeclined event) {
        jdbc.update(
                "UPDATE payouts.payout_hold SET step = NULL, step_note = NULL, proposed_by = NULL"
                        + " WHERE payout_id = ?",
                event.payoutId());
        jdbc.update(
                "DELETE FROM payouts.payout_hold WHERE payout_id = ? AND cause IS NULL",
                event.payoutId());
    }

    void end(String payoutId) {
        jdbc.update("DELETE FROM payouts.payout_hold WHERE payout_id = ?", payoutId);
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.payout_hold");
    }

    /** Null if it is not held and nothing is proposed. */
    @Nullable Hold of(String payoutId) {
        return jdbc
                .query(
                        "SELECT cause, note, held_by, held_at, step, step_note, proposed_by"
                                + " FROM payouts.payout_hold WHERE payout_id = ?",
                        (row, _) ->
                                new Hold(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        instant(row.getTimestamp(4)),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7)),
                        payoutId)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
