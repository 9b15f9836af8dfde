package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What left the worker's accounts is told by payouts: in transit net, paid net and the disclosed
 * fee, less what came back.
 */
@Component
class EveryShareIsSomewhere implements InvariantCheck {
    private static final String SQL =
            """
            WITH earned AS (
                SELECT payee, currency, sum(micro) AS micro
                FROM (SELECT 'pye_' || replace(l.payee::text, '-', '') AS payee, s.currency,
                             l.amount_micro AS micro
                      FROM payouts.earned l JOIN payouts.sale s USING (licence)
                      UNION ALL
                      SELECT payee_id, currency, amount_micro FROM payouts.converted) x
                GROUP BY 1, 2
            ), kept AS (
                SELECT payee, currency, sum(micro) AS micro
                FROM (SELECT split_part(account, ':', 3) AS payee, currency,
                             credit_micro - debit_micro AS micro
                      FROM payouts.account WHERE account ^@ 'liab:worker:'
                      UNION ALL
                      SELECT payee_id, currency, amount_micro
                      FROM payouts.unclaimed WHERE returned_at IS NULL) x
                GROUP BY 1, 2
            ), gone AS (
                SELECT payee_id AS payee, currency, sum(
                           CASE WHEN state IN ('SUBMITTING', 'SUBMITTED', 'UNKNOWN', 'MANUAL', 'ACCEPTED',
                                               'REJECTED') THEN net_micro ELSE 0 END
                           + settled_micro - returned_micro
                           + CASE WHEN settled_micro > 0 THEN fee_micro - fee_returned_micro
                                  ELSE 0 END) AS micro
                FROM payouts.payout
                GROUP BY 1, 2
            ), judged AS (
                SELECT payee, currency,
                       coalesce(e.micro, 0) <> coalesce(k.micro, 0) + coalesce(g.micro, 0) AS wrong
                FROM earned e
                FULL JOIN kept k USING (payee, currency)
                FULL JOIN gone g USING (payee, currency)
                UNION ALL
                SELECT 'liab:unclaimed:' || u.cohort, u.currency,
                       u.micro IS DISTINCT FROM (
                           SELECT sum(credit_micro - debit_micro) FROM payouts.account a
                           WHERE a.account = 'liab:unclaimed:' || u.cohort
                             AND a.currency = u.currency)
                FROM (SELECT cohort, currency,
                             coalesce(sum(amount_micro) FILTER (WHERE returned_at IS NULL), 0)
                                 AS micro
                      FROM payouts.unclaimed GROUP BY 1, 2) u
            )
            SELECT count(*) AS checked, count(*) FILTER (WHERE wrong) AS wrong,
                   min(payee || ' in ' || currency) FILTER (WHERE wrong) AS fault
            FROM judged
            """;

    @Override
    public String id() {
        return "I5";
    }

    @Override
    public String sentence() {
        return "Per worker, what is payable, reserved, in transit, paid and unclaimed is the sum of the"
                + " shares, of what was corrected and of what was converted.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
