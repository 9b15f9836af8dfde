package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.GetPayoutOfPayee;
import org.xpatvoices.contracts.payout.GetPayoutTrace;
import org.xpatvoices.contracts.payout.PayoutTraceView;
import org.xpatvoices.contracts.payout.PayoutTraceView.Difference;
import org.xpatvoices.contracts.payout.PayoutTraceView.Line;
import org.xpatvoices.contracts.payout.PayoutTraceView.Sent;
import org.xpatvoices.contracts.payout.PayoutView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Follows one payout through everything that is kept about it. */
@Component
class TraceRegister {
    private static final String PAYOUT =
            """
            SELECT p.payee_id, p.evidence, p.settled_at, p.missed_at, p.missed_by, p.returned_at,
                   b.reserved_by, b.approved_by, b.approved_at, b.phase, b.attempts, b.channel,
                   b.request_sha256, b.submitting_at, b.unknown_reason
            FROM payouts.payout p JOIN payouts.payout_batch b USING (batch_id)
            WHERE p.payout_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final OwnPayoutRegister payouts;
    private final HoldTable holds;

    TraceRegister(JdbcTemplate jdbc, OwnPayoutRegister payouts, HoldTable holds) {
        this.jdbc = jdbc;
        this.payouts = payouts;
        this.holds = holds;
    }

    @QueryHandler
    Optional<PayoutTraceView> handle(GetPayoutTrace query) {
        String id = query.payoutId().toString();
        return jdbc
                .query(
                        "SELECT payee_id FROM payouts.payout WHERE payout_id = ?",
                        (row, _) -> row.getString(1),
                        id)
                .stream()
                .findFirst()
                .flatMap(
                        payee ->
                                payouts.handle(
                                        new GetPayoutOfPayee(PayeeId.of(payee), query.payoutId())))
                .map(payout -> jdbc.queryForObject(PAYOUT, (row, _) -> trace(row, payout), id));
    }

    private PayoutTraceView trace(ResultSet row, PayoutView payout) throws SQLException {
        return new PayoutTraceView(
                row.getString("payee_id"),
                payout,
                new Sent(
                        row.getString("reserved_by"),
                        row.getString("approved_by"),
                        instant(row, "approved_at"),
                        row.getString("phase"),
                        row.getInt("attempts"),
                        row.getString("channel"),
                        row.getString("request_sha256"),
                        instant(row, "submitting_at"),
                        row.getString("unknown_reason")),
                row.getString("evidence"),
                instant(row, "settled_at"),
                instant(row, "missed_at"),
                row.getString("missed_by"),
                instant(row, "returned_at"),
                lines(payout.payoutId()),
                breaks(payout.payoutId()),
                holds.of(payout.payoutId()));
    }

    private List<Line> lines(String payoutId) {
        return jdbc.query(
                """
                SELECT l.statement_id, s.sha256, s.sequence, l.line, l.amount_micro, l.currency,
                       l.outcome, l.rung, l.bank_reference, m.payout_id IS NOT NULL AS claims, l.live
                FROM payouts.statement_line l
                JOIN payouts.statement s USING (statement_id)
                LEFT JOIN payouts.payout_match m ON m.payout_id = l.payout_id
                  AND m.statement_id = l.statement_id AND m.line = l.line
                WHERE l.payout_id = ? ORDER BY s.position DESC, l.line
                """,
                (row, _) ->
                        new Line(
                                row.getString("statement_id"),
                                row.getString("sha256"),
                                row.getLong("sequence"),
                                row.getInt("line"),
                                row.getLong("amount_micro"),
                                row.getString("currency"),
                                row.getString("outcome"),
                                row.getString("rung"),
                                row.getString("bank_reference"),
                                row.getBoolean("claims"),
                                row.getBoolean("live")),
                payoutId);
    }

    private List<Difference> breaks(String payoutId) {
        return jdbc.query(
                "SELECT break_id, category, state, detail, resolution, opened_at"
                        + " FROM payouts.break WHERE payout_id = ? ORDER BY position DESC",
                (row, _) ->
                        new Difference(
                                row.getString("break_id"),
                                row.getString("category"),
                                row.getString("state"),
                                row.getString("detail"),
                                row.getString("resolution"),
                                row.getTimestamp("opened_at").toInstant()),
                payoutId);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
