package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What people read about runs. */
@Component
class RunRegister {
    private static final String RUN =
            """
            SELECT run_id, rail, currency, state, payout_count, total_micro, started_by, started_at,
                   approved_by, approved_at
            FROM payouts.payout_run r
            """;

    private final JdbcTemplate jdbc;

    RunRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<PayoutRunView> handle(GetPayoutRuns query) {
        return views(
                jdbc.query(
                        RUN
                                + """
                                WHERE ?::text IS NULL OR position <
                                    (SELECT position FROM payouts.payout_run WHERE run_id = ?)
                                ORDER BY position DESC LIMIT ?
                                """,
                        (row, _) -> head(row),
                        query.after(),
                        query.after(),
                        query.limit()));
    }

    @QueryHandler
    long handle(CountPayoutRuns query) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT count(*) FROM payouts.payout_run", Long.class));
    }

    @QueryHandler
    Optional<PayoutRunView> handle(GetPayoutRun query) {
        return views(
                        jdbc.query(
                                RUN + "WHERE run_id = ?",
                                (row, _) -> head(row),
                                query.runId().toString()))
                .stream()
                .findFirst();
    }

    /** States and batches of all runs in two queries, however many runs there are. */
    private List<PayoutRunView> views(List<PayoutRunView> heads) {
        String[] ids = heads.stream().map(PayoutRunView::runId).toArray(String[]::new);
        Map<String, List<PayoutBatchView>> batches = new LinkedHashMap<>();
        jdbc.query(
                "SELECT run_id, batch_id, number, payout_count, total_micro, phase, channel,"
                        + " request_sha256, unknown_reason FROM payouts.payout_batch"
                        + " WHERE run_id = ANY (?) ORDER BY run_id, number",
                row -> {
                    batches.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(batch(row));
                },
                (Object) ids);
        Map<String, List<PayoutStateView>> states = new LinkedHashMap<>();
        jdbc.query(
                "SELECT b.run_id, t.state, sum(t.payouts)::bigint, sum(t.net_micro)::bigint"
                        + " FROM payouts.payout_batch b JOIN payouts.payout_tally t USING (batch_id)"
                        + " WHERE b.run_id = ANY (?) GROUP BY b.run_id, t.state"
                        + " HAVING sum(t.payouts) <> 0 ORDER BY 1, 2",
                row -> {
                    states.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(
                                    new PayoutStateView(
                                            row.getString(2), row.getLong(3), row.getLong(4)));
                },
                (Object) ids);
        return heads.stream()
                .map(
                        head ->
                                with(
                                        head,
                                        states.getOrDefault(head.runId(), List.of()),
                                        batches.getOrDefault(head.runId(), List.of())))
                .toList();
    }

    private static PayoutRunView head(ResultSet row) throws SQLException {
        return new PayoutRunView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getLong(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                instant(row.getTimestamp(10)),
                List.of(),
                List.of());
    }

    private static PayoutRunView with(
            PayoutRunView head, List<PayoutStateView> states, List<PayoutBatchView> batches) {
        return new PayoutRunView(
                head.runId(),
                head.rail(),
                head.currency(),
                head.state(),
                head.payoutCount(),
                head.totalMicro(),
                head.startedBy(),
                head.startedAt(),
                head.approvedBy(),
                head.approvedAt(),
                states,
                batches);
    }

    private static PayoutBatchView batch(ResultSet row) throws SQLException {
        return new PayoutBatchView(
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
