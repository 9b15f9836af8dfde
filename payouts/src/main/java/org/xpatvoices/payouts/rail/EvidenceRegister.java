package org.xpatvoices.payouts.rail;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.EvidenceStateView;
import org.xpatvoices.contracts.reconcile.GetEvidenceFiles;
import org.xpatvoices.contracts.reconcile.GetEvidenceState;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What came from providers and what was made of it, without the bytes. */
@Component
class EvidenceRegister {
    private static final String FILE =
            "SELECT sha256, received_by, received_at, kind, refusal, coalesce(lines, 0) AS lines,"
                    + " statement_ids, repeats, repeated_by, repeated_at, arrival FROM payouts.evidence_file ";

    private final JdbcTemplate jdbc;

    EvidenceRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<EvidenceStateView> handle(GetEvidenceState query) {
        return jdbc.query(FILE + "WHERE sha256 = ?", (row, _) -> view(row), query.sha256()).stream()
                .findFirst();
    }

    @QueryHandler
    List<EvidenceStateView> handle(GetEvidenceFiles query) {
        return jdbc.query(
                FILE + "WHERE arrival < ? ORDER BY arrival DESC LIMIT ?",
                (row, _) -> view(row),
                query.after() == null ? Long.MAX_VALUE : Long.parseLong(query.after()),
                query.limit());
    }

    private static EvidenceStateView view(ResultSet row) throws SQLException {
        var ids = row.getArray("statement_ids");
        var repeated = row.getTimestamp("repeated_at");
        return new EvidenceStateView(
                row.getString("sha256"),
                row.getString("received_by"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("kind"),
                row.getString("refusal"),
                row.getInt("lines"),
                ids == null ? List.of() : List.of((String[]) ids.getArray()),
                row.getInt("repeats"),
                row.getString("repeated_by"),
                repeated == null ? null : repeated.toInstant(),
                row.getString("arrival"));
    }
}
