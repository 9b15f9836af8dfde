package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Looks at both names under every decision about money. */
@Component
class MakerIsNotChecker implements InvariantCheck {
    @Override
    public String id() {
        return "I15";
    }

    @Override
    public String sentence() {
        return "Nobody has approved what they made or proposed.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong), min(id) FILTER (WHERE wrong)
                        FROM (SELECT run_id AS id, approved_by = started_by AS wrong
                              FROM payouts.payout_run WHERE approved_by IS NOT NULL
                              UNION ALL
                              SELECT batch_id, approved_by = reserved_by OR approved_by IS NULL
                              FROM payouts.payout_batch WHERE submitting_at IS NOT NULL
                              UNION ALL
                              SELECT break_id, approved_by = proposed_by OR proposed_by IS NULL
                              FROM payouts.break WHERE state = 'RESOLVED'
                              UNION ALL
                              SELECT 'amendment ' || number || ' of ' || licence,
                                     decided_by = proposed_by OR decided_by IS NULL
                              FROM payouts.amendment WHERE state = 'APPROVED'
                              UNION ALL
                              SELECT conversion_id, decided_by = proposed_by OR proposed_by IS NULL
                              FROM payouts.conversion WHERE state = 'APPROVED'
                              UNION ALL
                              SELECT statement_id, revoked_by = proposed_by OR proposed_by IS NULL
                              FROM payouts.statement WHERE revoked_at IS NOT NULL) x
                        """)
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}
