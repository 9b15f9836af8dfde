package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.rail.FloatTopUpDeclined;
import org.xpatvoices.contracts.rail.FloatTopUpEndorsed;
import org.xpatvoices.contracts.rail.FloatTopUpProposed;
import org.xpatvoices.contracts.rail.FloatTopUpView;
import org.xpatvoices.contracts.rail.FloatToppedUp;
import org.xpatvoices.contracts.rail.GetFloatTopUps;

import java.sql.Timestamp;
import java.util.List;

/** Transfers to floats as people read them. */
@Component
@ProcessingGroup("payouts.payout")
class FloatTopUps {
    private final JdbcTemplate jdbc;

    FloatTopUps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(FloatTopUpProposed e) {
        keep(
                new FloatTopUpView(
                        e.topUpId(),
                        e.rail(),
                        e.hubId(),
                        e.reference(),
                        e.amountMicro(),
                        e.currency(),
                        "PROPOSED",
                        e.proposedBy(),
                        e.proposedAt(),
                        null,
                        null));
    }

    @EventHandler
    void on(FloatToppedUp e) {
        keep(
                new FloatTopUpView(
                        e.topUpId(),
                        e.rail(),
                        e.hubId(),
                        e.reference(),
                        e.amountMicro(),
                        e.currency(),
                        "APPROVED",
                        e.toppedUpBy(),
                        e.toppedUpAt(),
                        e.approvedBy(),
                        null));
    }

    @EventHandler
    void on(FloatTopUpEndorsed event) {
        jdbc.update(
                "UPDATE payouts.float_top_up SET endorsed_by = ? WHERE top_up_id = ?",
                event.endorsedBy(),
                event.topUpId());
    }

    @EventHandler
    void on(FloatTopUpDeclined event) {
        jdbc.update(
                "UPDATE payouts.float_top_up SET state = 'DECLINED', decided_by = ?,"
                        + " endorsed_by = NULL WHERE top_up_id = ?",
                event.declinedBy(),
                event.topUpId());
    }

    private void keep(FloatTopUpView view) {
        jdbc.update(
                """
                INSERT INTO payouts.float_top_up (top_up_id, rail, hub_id, reference, amount_micro,
                    currency, state, proposed_by, proposed_at, decided_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (top_up_id) DO UPDATE
                SET amount_micro = excluded.amount_micro, hub_id = excluded.hub_id,
                    state = excluded.state, proposed_by = excluded.proposed_by,
                    decided_by = excluded.decided_by
                """,
                view.topUpId(),
                view.rail(),
                view.hubId(),
                view.reference(),
                view.amountMicro(),
                view.currency(),
                view.state(),
                view.proposedBy(),
                Timestamp.from(view.proposedAt()),
                view.decidedBy());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.float_top_up");
    }

    @QueryHandler
    List<FloatTopUpView> handle(GetFloatTopUps query) {
        return jdbc.query(
                """
                SELECT top_up_id, rail, hub_id, reference, amount_micro, currency, state,
                       proposed_by, proposed_at, decided_by, endorsed_by
                FROM payouts.float_top_up
                ORDER BY state <> 'PROPOSED', proposed_at DESC, top_up_id LIMIT ?
                """,
                (row, _) ->
                        new FloatTopUpView(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getTimestamp(9).toInstant(),
                                row.getString(10),
                                row.getString(11)),
                query.limit());
    }
}
