package org.xpatvoices.payouts.statement;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.AmendmentKind;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.amendment.GetAmendments;
import org.xpatvoices.contracts.ids.LicenceId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/** Answers what was changed about sales, newest proposal first. */
@Component
class AmendmentRegister {
    private static final String LIST =
            """
            SELECT a.*, coalesce(s.off_taker_name, '') AS off_taker_name
            FROM payouts.amendment a LEFT JOIN payouts.sale s USING (licence)
            WHERE (cast(:licence AS uuid) IS NULL OR a.licence = :licence)
              AND (cast(:state AS text) IS NULL OR a.state = :state) AND a.position < :before
            ORDER BY a.position DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    AmendmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<AmendmentView> handle(GetAmendments query) {
        LicenceId licence = query.licenceId();
        Long before = query.beforePosition();
        return jdbc.sql(LIST)
                .param("licence", licence == null ? null : licence.value())
                .param("state", query.state())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", query.limit())
                .query((row, _) -> view(row))
                .list();
    }

    private static AmendmentView view(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new AmendmentView(
                row.getLong("position"),
                new LicenceId(row.getObject("licence", UUID.class)).toString(),
                row.getString("off_taker_name"),
                row.getInt("number"),
                AmendmentKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getLong("old_micro"),
                row.getLong("new_micro"),
                row.getString("state").equals("PROPOSED")
                        ? Math.abs(row.getLong("old_micro") - row.getLong("new_micro"))
                        : row.getLong("loss_micro"),
                row.getString("currency"),
                row.getLong("workers"),
                row.getBoolean("ends_licence"),
                AmendmentCause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("endorsed_by"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
