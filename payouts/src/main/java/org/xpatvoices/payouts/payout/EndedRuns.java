package org.xpatvoices.payouts.payout;

/** Runs of which nothing goes, or has gone, to a rail. */
final class EndedRuns {
    /** Ends a batch, and its run with the last one of it. */
    static final String END_BATCH =
            """
            WITH ended AS (
                UPDATE payouts.payout_batch SET phase = 'CANCELLED' WHERE batch_id = ?
                RETURNING batch_id, run_id)
            UPDATE payouts.payout_run r SET state = 'CANCELLED' FROM ended e
            WHERE r.run_id = e.run_id AND NOT EXISTS (
                SELECT FROM payouts.payout_batch b
                WHERE b.run_id = e.run_id AND b.batch_id <> e.batch_id AND b.phase <> 'CANCELLED')
            """;

    /**
     * The run that is a new attempt at {@code payouts.payout p}, unless that was cancelled or left
     * it out.
     */
    static final String ANOTHER_ATTEMPT =
            """
            (SELECT min(r.run_id) FROM payouts.payout_run r
             WHERE r.reissue_of = p.payout_id AND r.state <> 'CANCELLED'
               AND NOT EXISTS (
                   SELECT FROM payouts.payout_batch b JOIN payouts.payout n USING (batch_id)
                   WHERE b.run_id = r.run_id AND n.left_out AND n.state = 'RELEASED'))
            """;

    private EndedRuns() {}
}
