package org.xpatvoices.payouts.reconcile;

/** Breaks as rows, with what the payouts say that they are about. */
final class BreakSql {
    /**
     * Each break {@code k} with {@code released}, whether its payout was given back, and {@code
     * worth_micro}, what the payout took of its payee if the proposed end gives that back or takes
     * it back.
     */
    static final String BREAKS =
            """
            (SELECT b.*,
                    EXISTS (SELECT FROM payouts.payout p
                            WHERE p.payout_id = b.payout_id AND p.state = 'RELEASED') AS released,
                    CASE WHEN b.resolution IN ('SENT_BACK', 'TAKEN_BACK', 'PAYOUT_NOT_EXECUTED')
                         THEN coalesce((
                             SELECT p.gross_micro - p.fee_returned_micro FROM payouts.payout p
                             WHERE p.payout_id = coalesce(b.payout_id, b.named_payout)), 0)
                         ELSE 0 END AS worth_micro
             FROM payouts.break b) k
            """;

    private BreakSql() {}
}
