package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Recounts matches from both sides and compares their amounts. */
@Component
class EachSideIsMatchedOnce implements InvariantCheck {
    @Override
    public String id() {
        return "I13";
    }

    @Override
    public String sentence() {
        return "Each statement line and each payout is in at most one match, of equal amounts, or of one with a fee or more that two people agreed to.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong),
                               min(payout_id) FILTER (WHERE wrong)
                        FROM (SELECT m.payout_id,
                                     count(*) OVER (PARTITION BY m.payout_id) > 1
                                     OR count(*) OVER (PARTITION BY m.statement_id, m.line) > 1
                                     OR l.payout_id <> m.payout_id
                                     OR NOT (l.amount_micro IN (-p.net_micro, -p.gross_micro)
                                             OR l.outcome IN ('FEE_VARIANCE', 'AMOUNT_DIFF')
                                             AND l.amount_micro < -p.net_micro)
                                     OR l.currency <> p.currency AS wrong
                              FROM payouts.payout_match m
                              JOIN payouts.payout p USING (payout_id)
                              LEFT JOIN payouts.statement_line l
                                ON l.statement_id = m.statement_id AND l.line = m.line) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
