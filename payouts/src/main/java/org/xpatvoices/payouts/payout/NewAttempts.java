package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.GetNewAttempt;
import org.xpatvoices.contracts.payout.NewAttemptView;

import java.util.List;
import java.util.Optional;

/** What runs of one payout try anew, for whoever approves them. */
@Component
class NewAttempts {
    private final JdbcTemplate jdbc;
    private final DestinationVault vault;

    NewAttempts(JdbcTemplate jdbc, DestinationVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @QueryHandler
    Optional<NewAttemptView> handle(GetNewAttempt query) {
        return jdbc
                .query(
                        """
                        SELECT r.reissue_of, p.destination_id
                        FROM payouts.payout_run r
                        JOIN payouts.payout_batch b USING (run_id)
                        JOIN payouts.payout p USING (batch_id)
                        WHERE r.run_id = ? AND r.reissue_of IS NOT NULL
                        """,
                        (row, _) -> view(row.getString(1), row.getString(2)),
                        query.runId().toString())
                .stream()
                .findFirst();
    }

    private NewAttemptView view(String payout, String destination) {
        return new NewAttemptView(
                payout, vault.masks(List.of(destination)).getOrDefault(destination, ""));
    }
}
