package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Recounts attempts: a second send without proof would pay twice. */
@Component
class OneAttemptIsOpen implements InvariantCheck {
    @Override
    public String id() {
        return "I6";
    }

    @Override
    public String sentence() {
        return "At most one attempt per payout is without a definite end.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong),
                               min(payout_id) FILTER (WHERE wrong)
                        FROM (SELECT p.payout_id,
                                     b.attempts > 1
                                     OR b.attempts = 0 AND p.state IN ('SUBMITTING', 'SUBMITTED',
                                         'UNKNOWN', 'MANUAL', 'ACCEPTED', 'REJECTED', 'SETTLED',
                                         'RECONCILED', 'RETURNED')
                                         AS wrong
                              FROM payouts.payout p
                              JOIN payouts.payout_batch b USING (batch_id)) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
