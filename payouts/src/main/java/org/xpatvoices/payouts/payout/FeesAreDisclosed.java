package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Adds up the parts of every payout. */
@Component
class FeesAreDisclosed implements InvariantCheck {
    @Override
    public String id() {
        return "I8";
    }

    @Override
    public String sentence() {
        return "Per payout, the net amount is the gross amount less the disclosed fee.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong),
                               min(payout_id) FILTER (WHERE wrong)
                        FROM (SELECT payout_id,
                                     net_micro <> gross_micro - fee_micro OR net_micro <= 0
                                     OR fee_micro < 0 AS wrong
                              FROM payouts.payout) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
