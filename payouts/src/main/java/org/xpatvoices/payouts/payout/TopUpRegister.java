package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.rail.FloatTopUpView;
import org.xpatvoices.contracts.rail.GetFloatTopUps;

import java.util.List;

/** Transfers to floats as people read them. */
@Component
class TopUpRegister {
    private final JdbcTemplate jdbc;

    TopUpRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<FloatTopUpView> handle(GetFloatTopUps query) {
        return jdbc.query(
                """
                SELECT top_up_id, rail, hub_id, reference, amount_micro, currency, state,
                       proposed_by, proposed_at, decided_by, endorsed_by, number
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
                                row.getString(11),
                                row.getInt(12)),
                query.limit());
    }
}
