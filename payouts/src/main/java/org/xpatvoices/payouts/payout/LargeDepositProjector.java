package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.offtaker.DepositDeclined;
import org.xpatvoices.contracts.offtaker.DepositProposed;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.offtaker.GetLargeDeposits;
import org.xpatvoices.contracts.offtaker.LargeDepositView;

import java.sql.Timestamp;
import java.util.List;

/** Deposits that need two people, as people read them. */
@Component
@ProcessingGroup("payouts.payout")
class LargeDepositProjector {
    private final JdbcTemplate jdbc;

    LargeDepositProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(DepositProposed event) {
        jdbc.update(
                """
                INSERT INTO payouts.large_deposit (off_taker_id, proposal, reference, amount_micro,
                    currency, state, proposed_by, proposed_at)
                VALUES (?, ?, ?, ?, ?, 'PROPOSED', ?, ?) ON CONFLICT DO NOTHING
                """,
                event.offTakerId(),
                event.proposal(),
                event.depositReference(),
                event.amountMicro(),
                event.currency(),
                event.proposedBy(),
                Timestamp.from(event.proposedAt()));
    }

    @EventHandler
    void on(FundsDeposited event) {
        if (event.approvedBy() != null) {
            jdbc.update(
                    "UPDATE payouts.large_deposit SET state = 'APPROVED', decided_by = ?"
                            + " WHERE off_taker_id = ? AND reference = ? AND state = 'PROPOSED'",
                    event.approvedBy(),
                    event.offTakerId(),
                    event.depositReference());
        }
    }

    @EventHandler
    void on(DepositDeclined event) {
        jdbc.update(
                "UPDATE payouts.large_deposit SET state = 'DECLINED', decided_by = ?"
                        + " WHERE off_taker_id = ? AND proposal = ?",
                event.declinedBy(),
                event.offTakerId(),
                event.proposal());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.large_deposit");
    }

    @QueryHandler
    List<LargeDepositView> handle(GetLargeDeposits query) {
        return jdbc.query(
                """
                SELECT off_taker_id, proposal, reference, amount_micro, currency, state,
                       proposed_by, proposed_at, decided_by
                FROM payouts.large_deposit
                ORDER BY state <> 'PROPOSED', proposed_at DESC, off_taker_id, proposal LIMIT ?
                """,
                (row, _) ->
                        new LargeDepositView(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getTimestamp(8).toInstant(),
                                row.getString(9)),
                query.limit());
    }
}
