package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.GetPayoutWishes;
import org.xpatvoices.contracts.payout.PayoutFeeView;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutWishView;
import org.xpatvoices.contracts.payout.WorkerMoneyState;
import org.xpatvoices.payouts.statement.PayoutFigures;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells statements where the money is that has left payable, and why the rest still waits. */
@Component
class PayoutFiguresRegister implements PayoutFigures {
    private final JdbcTemplate jdbc;
    private final Wishes wishes;
    private final SuspectDestinations suspects;
    private final RefusedDestinations refused;
    private final LimitedPayees limited;
    private final Clock clock;

    PayoutFiguresRegister(
            JdbcTemplate jdbc,
            Wishes wishes,
            SuspectDestinations suspects,
            RefusedDestinations refused,
            LimitedPayees limited,
            Clock clock) {
        this.jdbc = jdbc;
        this.wishes = wishes;
        this.suspects = suspects;
        this.refused = refused;
        this.limited = limited;
        this.clock = clock;
    }

    @Override
    public List<OfPayee> of(PayeeId payee) {
        Map<String, Map<WorkerMoneyState, Long>> sums = new LinkedHashMap<>();
        jdbc.query(
                "SELECT currency, state, receipt, sum(gross_micro)::bigint FROM payouts.payout"
                        + " WHERE payee_id = ? AND state <> 'RELEASED'"
                        + " GROUP BY currency, state, receipt ORDER BY currency",
                row -> {
                    var word =
                            WorkerWords.of(PayoutState.valueOf(row.getString(2)), row.getString(3));
                    sums.computeIfAbsent(
                                    row.getString(1), _ -> new EnumMap<>(WorkerMoneyState.class))
                            .merge(word, row.getLong(4), Math::addExact);
                },
                payee.toString());
        var fees = takenOff(payee);
        fees.keySet().forEach(currency -> sums.putIfAbsent(currency, Map.of()));
        return sums.entrySet().stream()
                .map(
                        one ->
                                figure(
                                        one.getKey(),
                                        one.getValue(),
                                        fees.getOrDefault(one.getKey(), 0L)))
                .toList();
    }

    /** Of returned payouts as well: what brought nothing was taken, unless it went back too. */
    private Map<String, Long> takenOff(PayeeId payee) {
        Map<String, Long> fees = new TreeMap<>();
        jdbc.query(
                "SELECT currency, sum(fee_micro - fee_returned_micro)::bigint FROM payouts.payout"
                        + " WHERE payee_id = ? AND settled_micro > 0 AND fee_micro > fee_returned_micro"
                        + " GROUP BY currency",
                row -> {
                    fees.put(row.getString(1), row.getLong(2));
                },
                payee.toString());
        return fees;
    }

    private static OfPayee figure(
            String currency, Map<WorkerMoneyState, Long> sums, long takenOffMicro) {
        return new OfPayee(
                currency,
                sums.getOrDefault(WorkerMoneyState.WAITING, 0L),
                sums.getOrDefault(WorkerMoneyState.READY, 0L),
                sums.getOrDefault(WorkerMoneyState.SENT, 0L),
                sums.getOrDefault(WorkerMoneyState.RECEIVED, 0L),
                sums.getOrDefault(WorkerMoneyState.PROBLEM, 0L),
                takenOffMicro);
    }

    @Override
    public List<Missing> missing(PayeeId payee, String currency, long payableMicro) {
        List<Missing> missing = new ArrayList<>();
        var destination = current(payee);
        if (destination.isEmpty()) {
            missing.add(new Missing("NO_DESTINATION", 0));
        } else if (destination.get().usableFrom().isAfter(clock.instant())) {
            missing.add(new Missing("DESTINATION_COOLING_DOWN", 0));
        }
        if (suspects.isCurrentOf(payee)) {
            missing.add(new Missing("DESTINATION_SUSPECT", 0));
        }
        refused.ofCurrent(payee, clock.instant())
                .ifPresent(cause -> missing.add(new Missing(cause.reason(), 0)));
        if (BeingChecked.is(jdbc, payee)) {
            missing.add(new Missing("BEING_CHECKED", 0));
        }
        if (payableMicro > 0) {
            wishes.handle(new GetPayoutWishes(payee)).stream()
                    .filter(one -> one.currency().equals(currency))
                    .forEach(
                            one -> {
                                missing.addAll(untilWorthIt(one, payableMicro));
                                if (one.carried()
                                        && ListedForExchange.names(jdbc, payee, currency)) {
                                    missing.add(new Missing("BEING_CONVERTED", 0));
                                }
                            });
            long kept = limited.keptOf(payee, currency, payableMicro, clock.instant());
            if (kept > 0) {
                missing.add(new Missing("OVER_LIMIT", kept));
            }
        }
        return missing;
    }

    /** An exchange; or a threshold, agreeing to the fee, and enough for it to be little of it. */
    static List<Missing> untilWorthIt(PayoutWishView wish, long payableMicro) {
        if (!wish.carried()) {
            return payableMicro < Money.zero(wish.currency()).microPerMinor()
                    ? List.of()
                    : List.of(new Missing("NEEDS_CONVERSION", 0));
        }
        List<Missing> missing = new ArrayList<>();
        if (payableMicro < wish.thresholdMicro()) {
            missing.add(new Missing("BELOW_MINIMUM", wish.thresholdMicro() - payableMicro));
        }
        PayoutFeeView fee = wish.fee();
        if (fee != null && !fee.accepted()) {
            missing.add(new Missing("FEE_NOT_ACCEPTED", 0));
        }
        if (fee != null
                && payableMicro >= wish.thresholdMicro()
                && payableMicro < fee.leastMicro()) {
            missing.add(new Missing("FEE_TOO_HIGH", fee.leastMicro() - payableMicro));
        }
        return missing;
    }

    private record Current(Instant usableFrom) {}

    private Optional<Current> current(PayeeId payee) {
        return jdbc
                .query(
                        "SELECT usable_from FROM payouts.destination"
                                + " WHERE payee_id = ? AND current",
                        (row, _) -> new Current(row.getTimestamp(1).toInstant()),
                        payee.toString())
                .stream()
                .findFirst();
    }

    @Override
    public List<Settled> settled(OffsetDateTime upTo) {
        return jdbc.query(
                """
                SELECT currency, count(DISTINCT payee_id), sum(paid_micro)::bigint
                FROM (SELECT currency, payee_id,
                             CASE WHEN settled_at <= ? THEN settled_micro ELSE 0 END
                             - CASE WHEN returned_at <= ? THEN returned_micro ELSE 0 END
                                 AS paid_micro
                      FROM payouts.payout) p
                WHERE paid_micro > 0 GROUP BY currency ORDER BY 1
                """,
                (row, _) -> new Settled(row.getString(1), row.getLong(2), row.getLong(3)),
                upTo,
                upTo);
    }
}
