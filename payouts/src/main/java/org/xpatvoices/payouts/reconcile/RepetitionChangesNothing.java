package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Counts everything that can come twice: files, statements, deposits and settlements. */
@Component
class RepetitionChangesNothing implements InvariantCheck {
    @Override
    public String id() {
        return "I16";
    }

    @Override
    public String sentence() {
        return "A file, statement, deposit or settlement that came twice counts once.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE times > 1),
                               min(what) FILTER (WHERE times > 1)
                        FROM (SELECT account_id || ' ' || bank_statement_id AS what,
                                     count(*) AS times
                              FROM payouts.statement WHERE revoked_at IS NULL
                              GROUP BY account_id, bank_statement_id
                              UNION ALL
                              SELECT deposit_reference, count(*) FROM payouts.statement_line
                              WHERE outcome = 'MATCHED_DEPOSIT' AND live
                              GROUP BY deposit_reference, currency, amount_micro > 0
                              UNION ALL
                              SELECT event_id || leg, count(*) FROM payouts.journal_entry
                              WHERE step LIKE 'PAYOUTS_%' GROUP BY event_id, leg) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
