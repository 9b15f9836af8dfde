package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.*;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All payouts as operators read them: how many are where, and since when. */
@Component
class PayoutRegister {
    private final JdbcTemplate jdbc;

    PayoutRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
}
