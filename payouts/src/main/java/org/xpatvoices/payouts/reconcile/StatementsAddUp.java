package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Adds up every statement from its lines; one whose lines are still being written is left out. */
@Component
class StatementsAddUp implements InvariantCheck {
    @Override
    public String id() {
        return "I12";
    }

    @Override
    public String sentence() {
        return "Each statement opens with a balance that its lines turn into the closing one.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong),
                               min(statement_id) FILTER (WHERE wrong)
                        FROM (SELECT s.statement_id,
                                     s.opening_micro + coalesce(sum(l.amount_micro), 0)
                                         <> s.closing_micro AS wrong
                              FROM payouts.statement s
                              LEFT JOIN payouts.statement_line l USING (statement_id)
                              GROUP BY s.statement_id
                              HAVING count(l.line) = s.line_count) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
