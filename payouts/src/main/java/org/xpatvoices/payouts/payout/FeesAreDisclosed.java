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
        return "Per payout, the net amount is the gross amount less the disclosed fee; what was taken off is"
                + " the fees of settled payouts, less what of them went back.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong),
                               min(what) FILTER (WHERE wrong)
                        FROM (SELECT payout_id AS what,
                                     net_micro <> gross_micro - fee_micro OR net_micro <= 0
                                     OR fee_micro < 0
                                     OR fee_returned_micro > fee_micro AS wrong
                              FROM payouts.payout
                              UNION ALL
                              SELECT coalesce(a.currency, p.currency) || ' of fees',
                                     coalesce(a.micro, 0) <> coalesce(p.micro, 0)
                              FROM (SELECT currency, sum(credit_micro - debit_micro) AS micro
                                    FROM payouts.account WHERE account = 'income:fee_recharge'
                                    GROUP BY currency) a
                              FULL JOIN (SELECT currency,
                                                sum(fee_micro - fee_returned_micro) AS micro
                                         FROM payouts.payout WHERE settled_micro > 0
                                         GROUP BY currency) p USING (currency)) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
