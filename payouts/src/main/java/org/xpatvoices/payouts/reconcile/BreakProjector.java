package org.xpatvoices.payouts.reconcile;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakClosedByEvidence;
import org.xpatvoices.contracts.reconcile.BreakEvent;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolutionDeclined;
import org.xpatvoices.contracts.reconcile.BreakResolutionEndorsed;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.reconcile.BreakVoided;
import org.xpatvoices.contracts.reconcile.CountBreaks;
import org.xpatvoices.contracts.reconcile.GetBreak;
import org.xpatvoices.contracts.reconcile.GetBreaks;
import org.xpatvoices.payouts.statement.Cursor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The differences that people must settle, those that risk a double payment first. */
@Component
@ProcessingGroup("payouts.reconcile")
class BreakProjector {
    private static final Set<String> WAITING = Set.of("OPEN", "RESOLUTION_PROPOSED");
    private static final String SORT_KEY = "severity || '.' || lpad(position::text, 19, '0')";
    private static final String BREAK =
            """
            SELECT break_id, category, severity, state,
                   coalesce(payout_id, named_payout) AS payout_id, statement_id, line,
                   amount_micro, expected_micro, currency, in_suspense, detail, proposal, resolution, note,
                   proposed_by, endorsed_by, approved_by, opened_at, changed_at, %s AS sort_key,
                   released, worth_micro, recorded_as
            FROM %s
            """
                    .formatted(SORT_KEY, BreakSql.BREAKS);

    private final JdbcTemplate jdbc;

    BreakProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(BreakEvent event, TrackingToken token) {
        switch (event) {
            case BreakOpened e -> open(e, token.position().orElseThrow());
            case BreakResolutionProposed e -> propose(e);
            case BreakResolutionEndorsed e ->
                    jdbc.update(
                            "UPDATE payouts.break SET endorsed_by = ?, changed_at = ?"
                                    + " WHERE break_id = ?",
                            e.endorsedBy(),
                            Timestamp.from(e.endorsedAt()),
                            e.breakId());
            case BreakResolutionDeclined e ->
                    jdbc.update(
                            "UPDATE payouts.break SET state = 'OPEN', resolution = NULL,"
                                    + " proposed_by = NULL, endorsed_by = NULL, named_payout = NULL,"
                                    + " recorded_as = NULL, changed_at = ? WHERE break_id = ?",
                            Timestamp.from(e.declinedAt()),
                            e.breakId());
            case BreakClosedByEvidence e ->
                    end(e.breakId(), "CLOSED_BY_EVIDENCE", e.reason(), e.closedAt());
            case BreakVoided e -> end(e.breakId(), "VOIDED", e.reason(), e.voidedAt());
            case BreakResolved e ->
                    jdbc.update(
                            "UPDATE payouts.break SET state = 'RESOLVED', payout_id = ?,"
                                    + " batch_id = ?, expected_micro = ?, approved_by = ?,"
                                    + " changed_at = ? WHERE break_id = ?",
                            e.payoutId(),
                            e.batchId(),
                            e.expectedMicro(),
                            e.approvedBy(),
                            Timestamp.from(e.resolvedAt()),
                            e.breakId());
        }
    }

    private void propose(BreakResolutionProposed e) {
        jdbc.update(
                "UPDATE payouts.break SET state = 'RESOLUTION_PROPOSED', proposal = ?,"
                        + " resolution = ?, note = ?, proposed_by = ?, endorsed_by = NULL,"
                        + " named_payout = ?, recorded_as = ?, changed_at = ?"
                        + " WHERE break_id = ?",
                e.proposal(),
                e.resolution(),
                KeepableText.kept(e.note()),
                e.proposedBy(),
                e.payoutId(),
                e.recordedAs() == null ? null : KeepableText.kept(e.recordedAs()),
                Timestamp.from(e.proposedAt()),
                e.breakId());
    }

    /** Ended by what became known, and by nobody's decision. */
    private void end(String breakId, String state, String why, Instant at) {
        jdbc.update(
                "UPDATE payouts.break SET state = ?, resolution = NULL, proposed_by = NULL,"
                        + " note = ?, changed_at = ? WHERE break_id = ?",
                state,
                KeepableText.kept(why),
                Timestamp.from(at),
                breakId);
    }

    private void open(BreakOpened event, long position) {
        jdbc.update(
                """
                INSERT INTO payouts.break
                    (break_id, position, category, severity, state, payout_id, batch_id,
                     statement_id, line, amount_micro, expected_micro, currency, in_suspense,
                     detail, opened_at, changed_at)
                VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (break_id) DO NOTHING
                """,
                event.breakId(),
                position,
                event.category(),
                event.severity(),
                event.payoutId(),
                event.batchId(),
                event.statementId(),
                event.line(),
                event.amountMicro(),
                event.expectedMicro(),
                event.currency(),
                event.inSuspense(),
                KeepableText.kept(event.detail()),
                Timestamp.from(event.openedAt()),
                Timestamp.from(event.openedAt()));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.break");
    }

    @QueryHandler
    List<BreakView> handle(GetBreaks query) {
        String[] after = (query.after() == null ? "0.0" : query.after()).split("\\.", 2);
        List<Object> values = new ArrayList<>();
        values.add(Cursor.number(after[0], 0));
        values.add(after.length < 2 ? 0 : Cursor.number(after[1], 0));
        if (query.state() != null) {
            values.add(query.state());
        }
        values.add(query.limit());
        return jdbc.query(
                BREAK
                        + "WHERE (severity, position) > (?, ?)"
                        + (query.state() == null ? "" : " AND state = ?")
                        + " ORDER BY severity, position LIMIT ?",
                (row, _) -> view(row),
                values.toArray());
    }

    @QueryHandler
    long handle(CountBreaks query) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT count(*) FROM payouts.break WHERE ?::text IS NULL OR state = ?",
                        Long.class,
                        query.state(),
                        query.state()));
    }

    @QueryHandler
    Optional<BreakView> handle(GetBreak query) {
        return jdbc
                .query(
                        BREAK + "WHERE break_id = ?",
                        (row, _) -> view(row),
                        query.breakId().toString())
                .stream()
                .findFirst();
    }

    private static BreakView view(ResultSet row) throws SQLException {
        var category = BreakCategory.valueOf(row.getString("category"));
        return new BreakView(
                row.getString("break_id"),
                category.name(),
                row.getInt("severity"),
                row.getString("state"),
                row.getString("payout_id"),
                row.getString("statement_id"),
                number(row, "line"),
                row.getLong("amount_micro"),
                row.getLong("expected_micro"),
                row.getString("currency"),
                row.getString("detail"),
                allowed(row),
                number(row, "proposal"),
                row.getString("resolution"),
                row.getString("note"),
                row.getString("proposed_by"),
                row.getString("endorsed_by"),
                row.getString("approved_by"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("sort_key"),
                row.getLong("worth_micro"),
                row.getString("recorded_as"));
    }

    private static List<BreakResolution> allowed(ResultSet row) throws SQLException {
        return WAITING.contains(row.getString("state"))
                ? Resolutions.fitting(
                        Resolutions.of(
                                BreakCategory.valueOf(row.getString("category")),
                                row.getBoolean("in_suspense"),
                                row.getLong("amount_micro"),
                                row.getLong("expected_micro")),
                        row.getString("payout_id") != null,
                        row.getBoolean("released"))
                : List.of();
    }

    /** Lines and proposals count from 1, so that nothing reads as 0. */
    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return number == 0 ? null : number;
    }
}
