package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Compares what was settled and sent back with what was due. */
@Component
class NobodyIsPaidMoreThanDue implements InvariantCheck {
    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String sentence() {
        return "Per payout, what was settled less what came back is at most its net amount.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong),
                               min(payout_id) FILTER (WHERE wrong)
                        FROM (SELECT payout_id,
                                     settled_micro - returned_micro > net_micro
                                     OR returned_micro > settled_micro
                                     OR settled_micro NOT IN (0, net_micro) AS wrong
                              FROM payouts.payout) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
