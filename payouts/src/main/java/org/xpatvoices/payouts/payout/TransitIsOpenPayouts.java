package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Compares the books with the payouts, batch by batch, where both have come equally far. */
@Component
class TransitIsOpenPayouts implements InvariantCheck {
    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String sentence() {
        return "Money in transit is exactly that of payouts that were sent and have no end yet.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong),
                               min(batch_id || ': books ' || booked || ', payouts ' || open)
                                   FILTER (WHERE wrong)
                        FROM (SELECT b.batch_id, j.booked, p.open, j.booked <> p.open AS wrong
                              FROM payouts.payout_batch b
                              JOIN LATERAL (
                                  SELECT max(e.position) AS position,
                                         coalesce(sum(l.credit_micro - l.debit_micro)
                                             FILTER (WHERE a.account LIKE
                                                 'liab:payout:in_transit:%'), 0)::bigint AS booked
                                  FROM payouts.journal_entry e
                                  JOIN payouts.journal_line l USING (entry)
                                  JOIN payouts.account a USING (account_id)
                                  WHERE e.reference = b.batch_id) j
                                ON j.position = b.money_position
                              JOIN LATERAL (
                                  SELECT coalesce(sum(net_micro), 0)::bigint AS open
                                  FROM payouts.payout
                                  WHERE batch_id = b.batch_id
                                    AND state IN ('SUBMITTING', 'SUBMITTED', 'UNKNOWN', 'MANUAL', 'ACCEPTED',
                                                  'REJECTED')) p ON true) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
