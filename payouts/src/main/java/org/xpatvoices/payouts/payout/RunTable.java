package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.payout.*;

import java.sql.Timestamp;

/** Rows of runs and batches. */
@Component
class RunTable {
    private final JdbcTemplate jdbc;

    RunTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void start(PayoutRunStarted event, long position) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_run
                    (run_id, position, rail, currency, state, payout_count, total_micro, started_by,
                     started_at, reissue_of)
                VALUES (?, ?, ?, ?, 'AWAITING_APPROVAL', ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                event.runId(),
                position,
                event.rail(),
                event.currency(),
                event.payoutCount(),
                event.totalMicro(),
                event.startedBy(),
                Timestamp.from(event.startedAt()),
                event.reissue() == null ? null : event.reissue().payoutId());
    }

    void approve(PayoutRunApproved event) {
        jdbc.update(
                "UPDATE payouts.payout_run SET state = 'APPROVED', approved_by = ?, approved_at = ?"
                        + " WHERE run_id = ?",
                event.approvedBy(),
                Timestamp.from(event.approvedAt()),
                event.runId());
    }

    void endorse(PayoutRunEndorsed event) {
        jdbc.update(
                "UPDATE payouts.payout_run SET state = 'ENDORSED', endorsed_by = ?"
                        + " WHERE run_id = ?",
                event.endorsedBy(),
                event.runId());
    }

    void cancel(PayoutRunCancelled event) {
        jdbc.update(
                "UPDATE payouts.payout_run SET state = 'CANCELLED' WHERE run_id = ?",
                event.runId());
    }

    void reserve(PayoutsReserved event, long position) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch
                    (batch_id, run_id, number, rail, currency, payout_count, total_micro, phase,
                     reserved_by, money_position)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?, ?)
                ON CONFLICT DO NOTHING
                """,
                event.batchId(),
                event.runId(),
                event.number(),
                event.rail(),
                event.currency(),
                event.payouts().size(),
                event.totalMicro(),
                event.reservedBy(),
                position);
    }

    void approve(PayoutBatchApproved event) {
        jdbc.update(
                "UPDATE payouts.payout_batch SET phase = 'APPROVED', approved_by = ?,"
                        + " approved_at = ? WHERE batch_id = ?",
                event.approvedBy(),
                Timestamp.from(event.approvedAt()),
                event.batchId());
    }

    void submitting(PayoutBatchSubmitting event) {
        jdbc.update(
                """
                UPDATE payouts.payout_batch b
                SET phase = 'SUBMITTING', channel = ?, request_sha256 = ?, submitting_at = ?,
                    attempts = 1, frozen_sha256 = f.sha256
                FROM (%s) f
                WHERE b.batch_id = ? AND f.batch_id = b.batch_id
                """
                        .formatted(FrozenBatchesStayFrozen.DIGEST),
                event.channel(),
                event.requestSha256(),
                Timestamp.from(event.submittingAt()),
                event.batchId());
    }

    void submitted(PayoutBatchSubmitted event) {
        jdbc.update(
                "UPDATE payouts.payout_batch SET phase = 'SUBMITTED', unknown_reason = NULL"
                        + " WHERE batch_id = ?",
                event.batchId());
    }

    void unknown(PayoutBatchOutcomeUnknown event) {
        jdbc.update(
                "UPDATE payouts.payout_batch SET phase = 'UNKNOWN', unknown_reason = ?,"
                        + " unknown_at = ? WHERE batch_id = ?",
                KeepableText.kept(event.reason()),
                Timestamp.from(event.noticedAt()),
                event.batchId());
    }

    void released(PayoutsReleased event) {
        if (event.origin().equals(PayoutsReleased.Origin.RESERVED.name())) {
            jdbc.update(EndedRuns.END_BATCH, event.batchId());
        }
    }

    /** Notes how far this batch's money has been followed. */
    void moved(String batchId, long position) {
        jdbc.update(
                "UPDATE payouts.payout_batch SET money_position = ? WHERE batch_id = ?",
                position,
                batchId);
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.payout_run, payouts.payout_batch");
    }
}
