package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The price came in once, and went out chunk by chunk to the shares on the statements. */
@Component
class ClearingIsEmptied implements InvariantCheck {
    private static final String SQL =
            """
            WITH posted AS (
                SELECT licence, sum(chunk_micro) AS micro, count(*) AS chunks
                FROM payouts.earning_chunk GROUP BY licence
            ), given_back AS (
                SELECT licence, sum(clearing_micro) AS micro
                FROM payouts.amendment WHERE state = 'APPROVED' GROUP BY licence
            ), judged AS (
                SELECT a.account,
                       a.credit_micro <> coalesce(s.price_micro, a.credit_micro)
                           OR a.debit_micro <> coalesce(p.micro, 0) + coalesce(g.micro, 0)
                           OR p.micro > 0 AND g.micro > 0
                           OR p.chunks = d.chunks AND a.credit_micro <> a.debit_micro AS wrong
                FROM payouts.account a
                LEFT JOIN payouts.sale s
                    ON a.account = 'liab:licence:lic_' || replace(s.licence::text, '-', '') || ':clearing'
                LEFT JOIN payouts.distribution d USING (licence)
                LEFT JOIN posted p USING (licence)
                LEFT JOIN given_back g USING (licence)
                WHERE a.account ^@ 'liab:licence:'
            )
            SELECT count(*) AS checked, count(*) FILTER (WHERE wrong) AS wrong,
                   min(account) FILTER (WHERE wrong) AS fault
            FROM judged
            """;

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String sentence() {
        return "Licence clearing holds exactly the shares not yet posted: nothing after"
                + " distribution or once all of it was given back.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
