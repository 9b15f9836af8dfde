package org.xpatvoices.payouts.payout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deposits, top-ups and exchanges by their references, as of everything that is in the log. */
@Component
class ReferenceBook implements RecordedReferences {
    private final JdbcTemplate jdbc;
    private final Runnable following;

    @Autowired
    ReferenceBook(JdbcTemplate jdbc, Progress progress) {
        this(
                jdbc,
                () -> progress.awaitHead("payouts.journal", "payouts.payout", "payouts.reconcile"));
    }

    ReferenceBook(JdbcTemplate jdbc, Runnable following) {
        this.jdbc = jdbc;
        this.following = following;
    }

    @Override
    public boolean isTaken(String reference, String owner) {
        if (!hold(reference, owner)) {
            return true;
        }
        following.run();
        return isRecorded(reference, owner);
    }

    private boolean isRecorded(String reference, String owner) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        SELECT EXISTS (
                            SELECT FROM payouts.deposit
                            WHERE reference = ? AND split_part(off_taker_id, '/', 1) <> ?
                            UNION ALL
                            SELECT FROM payouts.float_top_up
                            WHERE reference = ? AND state <> 'DECLINED' AND top_up_id <> ?
                            UNION ALL
                            SELECT FROM payouts.conversion
                            WHERE reference = ? AND state <> 'DECLINED' AND conversion_id <> ?
                            UNION ALL
                            SELECT FROM payouts.large_deposit
                            WHERE reference = ? AND state = 'PROPOSED' AND off_taker_id <> ?)
                        """,
                        Boolean.class,
                        reference,
                        owner,
                        reference,
                        owner,
                        reference,
                        owner,
                        reference,
                        owner));
    }

    /**
     * The table's key decides who was first. A hold is forgotten after a minute: what was recorded
     * meanwhile is in the lists that are looked at next, and what was not need not wait.
     */
    private boolean hold(String reference, String owner) {
        return jdbc.update(
                        """
                        INSERT INTO payouts.reference_hold AS h (reference, owner) VALUES (?, ?)
                        ON CONFLICT (reference) DO UPDATE
                        SET owner = excluded.owner, held_at = clock_timestamp()
                        WHERE h.owner = excluded.owner
                           OR h.held_at < clock_timestamp() - interval '1 minute'
                        """,
                        reference,
                        owner)
                == 1;
    }

    /** Nothing came of what it was held for; somebody else may have it at once. */
    void release(String reference, String owner) {
        jdbc.update(
                "DELETE FROM payouts.reference_hold WHERE reference = ? AND owner = ?",
                reference,
                owner);
    }
}
