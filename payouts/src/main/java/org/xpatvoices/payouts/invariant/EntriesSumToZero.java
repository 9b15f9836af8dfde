package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counted from the lines; whether an entry has all its lines is counted too. */
@Component
class EntriesSumToZero implements InvariantCheck {
    private static final String SQL =
            """
            WITH summed AS (
                SELECT l.entry, a.currency, count(*) AS lines,
                       sum(l.debit_micro) - sum(l.credit_micro) AS off
                FROM payouts.journal_line l JOIN payouts.account a USING (account_id)
                GROUP BY l.entry, a.currency
            ), judged AS (
                SELECT e.entry,
                       coalesce(bool_or(s.off <> 0), true)
                           OR coalesce(sum(s.lines), 0) <> e.line_count AS wrong
                FROM payouts.journal_entry e LEFT JOIN summed s USING (entry)
                GROUP BY e.entry, e.line_count
            )
            SELECT count(*) AS checked, count(*) FILTER (WHERE wrong) AS wrong,
                   'entry ' || min(entry) FILTER (WHERE wrong) AS fault
            FROM judged
            """;

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String sentence() {
        return "Every journal entry sums to zero in every currency.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
