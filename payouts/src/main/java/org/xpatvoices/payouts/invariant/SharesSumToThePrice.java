package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sales whose chunks the statements have not all reached yet are left for the next time. */
@Component
class SharesSumToThePrice implements InvariantCheck {
    private static final String SQL =
            """
            WITH arrived AS (
                SELECT licence, count(*) AS chunks FROM payouts.earning_chunk GROUP BY licence
            ), summed AS (
                SELECT licence, sum(amount_micro) AS micro, count(*) AS shares, sum(units) AS units
                FROM payouts.earning_line GROUP BY licence
            ), reached AS (
                SELECT coalesce(max(position), 0) AS position FROM payouts.journal_entry
            ), judged AS (
                SELECT s.licence,
                       l.micro IS DISTINCT FROM s.price_micro
                           OR l.micro IS DISTINCT FROM d.total_micro
                           OR l.shares IS DISTINCT FROM d.share_count
                           OR l.shares IS DISTINCT FROM s.contributor_count
                           OR l.units IS DISTINCT FROM d.total_units AS wrong
                FROM payouts.distribution d
                JOIN payouts.sale s USING (licence)
                LEFT JOIN arrived a USING (licence)
                LEFT JOIN summed l USING (licence)
                CROSS JOIN reached r
                -- A distribution's chunks follow it in the log without a gap.
                WHERE a.chunks = d.chunks OR r.position > d.position + d.chunks
            ), corrected AS (
                SELECT c.licence,
                       c.old_micro IS DISTINCT FROM coalesce(
                           lag(c.new_micro) OVER (PARTITION BY c.licence, c.payee
                                                  ORDER BY c.position), l.amount_micro) AS wrong
                FROM payouts.earning_correction c
                LEFT JOIN payouts.earning_line l USING (payee, licence)
                UNION ALL
                SELECT a.licence, a.new_micro - a.old_micro IS DISTINCT FROM
                           (SELECT sum(c.new_micro - c.old_micro)
                            FROM payouts.earning_correction c
                            WHERE c.licence = a.licence AND c.number = a.number)
                FROM payouts.amendment a WHERE a.kind = 'CORRECTION' AND a.state = 'APPROVED'
            )
            SELECT count(*) AS checked, count(*) FILTER (WHERE wrong) AS wrong,
                   'sale ' || (min(licence::text) FILTER (WHERE wrong)) AS fault
            FROM (SELECT * FROM judged UNION ALL SELECT * FROM corrected) AS found
            """;

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String sentence() {
        return "The shares of every distributed sale sum to its price, exactly; corrections begin where"
                + " the share was.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
