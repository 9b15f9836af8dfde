package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.CheckedPayoutView;
import org.xpatvoices.contracts.payout.GetCheckedPayouts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose money waits for people, as the breaks and the payouts that are held show it. */
@Component
class CheckedByBooks implements CheckedPayees {
    private final JdbcTemplate jdbc;
    private final Progress progress;

    CheckedByBooks(JdbcTemplate jdbc, Progress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    @Override
    public Set<String> known(List<String> payees) {
        return new HashSet<>(
                jdbc.queryForList(
                        "SELECT n.payee_id FROM unnest(?) AS n (payee_id) WHERE NOT ("
                                + BeingChecked.not("n.payee_id")
                                + ")",
                        String.class,
                        (Object) payees.toArray(String[]::new)));
    }

    @Override
    public Set<String> among(List<String> payees) {
        progress.awaitConsequences();
        return known(payees);
    }

    /** What a run would not send if it went now. */
    @QueryHandler
    List<CheckedPayoutView> handle(GetCheckedPayouts query) {
        return jdbc.query(
                """
                SELECT p.payout_id, p.gross_micro, p.currency
                FROM payouts.payout p JOIN payouts.payout_batch b USING (batch_id)
                WHERE b.run_id = ? AND p.state IN ('RESERVED', 'APPROVED') AND NOT (
                """
                        + BeingChecked.not("p.payee_id")
                        + ") ORDER BY p.payout_id LIMIT ?",
                (row, _) ->
                        new CheckedPayoutView(row.getString(1), row.getLong(2), row.getString(3)),
                query.runId().toString(),
                query.limit());
    }
}
