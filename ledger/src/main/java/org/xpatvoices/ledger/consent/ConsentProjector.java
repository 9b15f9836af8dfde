package org.xpatvoices.ledger.consent;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.ConsentGranted;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.consent.GetConsent;
import org.xpatvoices.contracts.consent.GetConsentsOfWorker;
import org.xpatvoices.contracts.shredding.SubjectKeyShredded;
import org.xpatvoices.ledger.view.BatchedRegister;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the grants there are, and at which positions each began and ended. */
@Component
@ProcessingGroup("ledger.workers")
class ConsentProjector {
    private final BatchedRegister rows;
    private final JdbcTemplate jdbc;

    ConsentProjector(BatchedRegister rows, JdbcTemplate jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ConsentGranted event, TrackingToken token) {
        rows.write(
                """
                insert into ledger.consent (grant_id, worker_id, purposes, categories, recipients, language,
                    assisted, granted_at, valid_until, granted_position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                event.grantId(),
                event.workerId(),
                event.purposes().toArray(String[]::new),
                event.categories().toArray(String[]::new),
                event.recipients().toArray(String[]::new),
                event.language(),
                event.assisted(),
                Timestamp.from(event.grantedAt()),
                Timestamp.from(event.validUntil()),
                token.position().orElseThrow());
    }

    @EventHandler
    void on(ConsentWithdrawn event, TrackingToken token) {
        rows.change(
                "update ledger.consent set withdrawn_at = ?, withdrawn_position = ? where grant_id"
                        + " = ?",
                Timestamp.from(event.withdrawnAt()),
                token.position().orElseThrow(),
                event.grantId());
    }

    @EventHandler
    void on(SubjectKeyShredded event, TrackingToken token) {
        rows.change(
                "update ledger.consent set shredded_position = ? where grant_id = ?",
                token.position().orElseThrow(),
                event.grantId());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate ledger.consent");
    }

    @QueryHandler
    Optional<ConsentView> handle(GetConsent query) {
        return jdbc
                .query(
                        "select * from ledger.consent where grant_id = ?",
                        ConsentProjector::view,
                        query.grantId().toString())
                .stream()
                .findFirst();
    }

    @QueryHandler
    List<ConsentView> handle(GetConsentsOfWorker query) {
        return jdbc.query(
                "select * from ledger.consent where worker_id = ? order by granted_position",
                ConsentProjector::view,
                query.workerId().toString());
    }

    private static ConsentView view(ResultSet row, int number) throws SQLException {
        var withdrawnPosition = row.getLong("withdrawn_position");
        return new ConsentView(
                row.getString("grant_id"),
                row.getString("worker_id"),
                list(row, "purposes"),
                list(row, "categories"),
                list(row, "recipients"),
                row.getString("language"),
                row.getBoolean("assisted"),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                instant(row.getTimestamp("withdrawn_at")),
                withdrawnPosition > 0 ? withdrawnPosition : row.getLong("granted_position"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
