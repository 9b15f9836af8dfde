package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A fee that the payee bears stays reserved while the payout is under way. */
@Component
class ReservedIsNotSent implements InvariantCheck {
    private static final String SQL =
            """
            WITH reserved AS (
                SELECT split_part(account, ':', 3) AS payee, currency,
                       sum(credit_micro - debit_micro) AS micro
                FROM payouts.account
                WHERE account ^@ 'liab:worker:' AND account LIKE '%:reserved'
                GROUP BY 1, 2
            ), unsent AS (
                SELECT payee_id AS payee, currency, sum(
                           CASE WHEN state IN ('RESERVED', 'APPROVED', 'HELD') THEN gross_micro
                                WHEN state IN ('SUBMITTING', 'SUBMITTED', 'UNKNOWN', 'MANUAL', 'ACCEPTED',
                                               'REJECTED') THEN fee_micro - fee_returned_micro
                                ELSE 0 END) AS micro
                FROM payouts.payout
                GROUP BY 1, 2
            ), judged AS (
                SELECT payee, currency, coalesce(r.micro, 0) <> coalesce(u.micro, 0) AS wrong
                FROM reserved r FULL JOIN unsent u USING (payee, currency)
            )
            SELECT count(*) AS checked, count(*) FILTER (WHERE wrong) AS wrong,
                   min(payee || ' in ' || currency) FILTER (WHERE wrong) AS fault
            FROM judged
            """;

    @Override
    public String id() {
        return "I18";
    }

    @Override
    public String sentence() {
        return "Per worker, what is reserved is what payouts have set aside and not sent.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
