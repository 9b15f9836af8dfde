package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people read about payouts: their owners one by one, operators as a funnel. */
@Component
class PayoutRegister {
    private static final String PAYOUT =
            """
            SELECT p.payout_id, p.batch_id, b.run_id, b.rail, p.currency, p.gross_micro, p.fee_micro,
                   p.net_micro, p.state, p.destination_id, p.provider_code, p.receipt, p.reserved_at,
                   p.state_since
            FROM payouts.payout p
            JOIN payouts.payout_batch b USING (batch_id)
            WHERE p.payee_id = ?
            """;

    private final JdbcTemplate jdbc;

    private final DestinationVault vault;

    PayoutRegister(JdbcTemplate jdbc, DestinationVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @QueryHandler
    List<PayoutView> handle(GetPayoutsOfPayee query) {
        return masked(
                jdbc.query(
                        PAYOUT
                                + """
                        AND (?::text IS NULL OR (p.reserved_at, p.payout_id) <
                            (SELECT reserved_at, payout_id FROM payouts.payout WHERE payout_id = ?))
                        ORDER BY p.reserved_at DESC, p.payout_id DESC LIMIT ?
                        """,
                        (row, _) -> view(row),
                        query.payeeId().toString(),
                        query.after(),
                        query.after(),
                        query.limit()));
    }

    @QueryHandler
    Optional<PayoutView> handle(GetPayoutOfPayee query) {
        return masked(
                        jdbc.query(
                                PAYOUT + "AND p.payout_id = ?",
                                (row, _) -> view(row),
                                query.payeeId().toString(),
                                query.payoutId().toString()))
                .stream()
                .findFirst();
    }

    /** Open payouts by their own age; of what is over, the age is known to the hour. */
    @QueryHandler
    PayoutFunnelView handle(GetPayoutFunnel query) {
        Map<String, List<PayoutFunnelView.Age>> ages = new LinkedHashMap<>();
        Map<String, PayoutFunnelView.Step> steps = new LinkedHashMap<>();
        jdbc.query(
                """
                SELECT state, currency, width_bucket(extract(epoch FROM ? - since),
                           ARRAY[14400, 86400, 259200, 604800]) AS age,
                       sum(payouts)::bigint, sum(net_micro)::bigint
                FROM (SELECT state, currency, state_since AS since, 1 AS payouts, net_micro
                      FROM payouts.payout WHERE state NOT IN ('RECONCILED', 'RELEASED')
                      UNION ALL
                      SELECT state, currency, hour, payouts, net_micro FROM payouts.payout_tally
                      WHERE state IN ('RECONCILED', 'RELEASED') AND payouts <> 0) x
                GROUP BY state, currency, age ORDER BY state, currency, age
                """,
                row -> {
                    String key = row.getString(1) + row.getString(2);
                    ages.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(
                                    new PayoutFunnelView.Age(
                                            AGES.get(row.getInt(3)),
                                            row.getLong(4),
                                            row.getLong(5)));
                    var step =
                            new PayoutFunnelView.Step(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getLong(4),
                                    row.getLong(5),
                                    List.of());
                    steps.merge(key, step, PayoutRegister::add);
                },
                Timestamp.from(query.at()));
        return new PayoutFunnelView(
                query.at(),
                steps.entrySet().stream()
                        .map(
                                one ->
                                        aged(
                                                one.getValue(),
                                                ages.getOrDefault(one.getKey(), List.of())))
                        .sorted(
                                java.util.Comparator.comparing(
                                        (PayoutFunnelView.Step step) ->
                                                PayoutState.valueOf(step.state())))
                        .toList());
    }

    private static final List<String> AGES = List.of("0–4 h", "4–24 h", "1–3 d", "3–7 d", "> 7 d");

    private static PayoutFunnelView.Step add(PayoutFunnelView.Step a, PayoutFunnelView.Step b) {
        return new PayoutFunnelView.Step(
                a.state(),
                a.currency(),
                a.count() + b.count(),
                Math.addExact(a.amountMicro(), b.amountMicro()),
                List.of());
    }

    private static PayoutFunnelView.Step aged(
            PayoutFunnelView.Step step, List<PayoutFunnelView.Age> ages) {
        return new PayoutFunnelView.Step(
                step.state(), step.currency(), step.count(), step.amountMicro(), ages);
    }

    /** Reads stand for their destination until here, where its mask takes the place. */
    private List<PayoutView> masked(List<PayoutView> views) {
        var masks = vault.masks(views.stream().map(PayoutView::destinationMask).toList());
        return views.stream()
                .map(view -> view.shownAs(masks.getOrDefault(view.destinationMask(), "")))
                .toList();
    }

    private static PayoutView view(ResultSet row) throws SQLException {
        var state = PayoutState.valueOf(row.getString(9));
        String receipt = row.getString(12);
        return new PayoutView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                state,
                WorkerWords.of(state, receipt),
                row.getString(10),
                row.getString(11),
                receipt,
                row.getTimestamp(13).toInstant(),
                row.getTimestamp(14).toInstant());
    }
}
