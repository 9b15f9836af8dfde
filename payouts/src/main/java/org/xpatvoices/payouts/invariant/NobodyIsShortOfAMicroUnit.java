package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ideal share is price × units ÷ all units; compared without dividing. */
@Component
class NobodyIsShortOfAMicroUnit implements InvariantCheck {
    private static final String SQL =
            """
            SELECT count(*) AS checked, count(*) FILTER (WHERE wrong) AS wrong,
                   'payee ' || (min(payee::text) FILTER (WHERE wrong)) AS fault
            FROM (
                SELECT l.payee,
                       abs(l.amount_micro::numeric * d.total_units - d.total_micro::numeric * l.units)
                           > d.total_units AS wrong
                FROM payouts.earning_line l JOIN payouts.distribution d USING (licence)
            ) AS judged
            """;

    @Override
    public String id() {
        return "I11";
    }

    @Override
    public String sentence() {
        return "No worker is further from the ideal share than one micro-unit per sale.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
