package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.rail.FloatTopUpDeclined;
import org.xpatvoices.contracts.rail.FloatTopUpEndorsed;
import org.xpatvoices.contracts.rail.FloatTopUpProposed;
import org.xpatvoices.contracts.rail.FloatTopUpView;
import org.xpatvoices.contracts.rail.FloatToppedUp;

import java.sql.Timestamp;

/** Keeps what became of transfers to floats. */
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
                        null,
                        e.number()));
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
                        null,
                        0));
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
                    currency, state, proposed_by, proposed_at, decided_by, number)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (top_up_id) DO UPDATE
                SET amount_micro = excluded.amount_micro, hub_id = excluded.hub_id,
                    state = excluded.state, proposed_by = excluded.proposed_by,
                    decided_by = excluded.decided_by,
                    number = greatest(float_top_up.number, excluded.number)
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
                view.decidedBy(),
                view.number());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.float_top_up");
    }
}
