package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutsReserved;
import org.xpatvoices.payouts.rail.RailLimits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How well the provider knows each payee, what it lets them have, and what they were sent: counted
 * from the reservations, and held against the limits without the code that plans runs.
 */
final class SimulatedTiers {
    private static final String RULE = "a tier's limits hold";
    private static final long MICRO_PER_MAJOR = 1_000_000;

    private final Map<Integer, RailLimits> limits;
    private final Map<String, List<Sent>> sent = new HashMap<>();

    SimulatedTiers(Map<Integer, RailLimits> limits) {
        this.limits = limits;
    }

    private record Sent(String payoutId, Instant at, long netMicro) {}

    /** A third of the payees each: of the first tier, of the second, and of none. */
    static @Nullable Integer tierOf(String payeeId) {
        int third = Character.digit(payeeId.charAt(payeeId.length() - 1), 16) % 3;
        return third == 0 ? null : (Integer) third;
    }

    /** What a payee was sent since then and has not given back. */
    long sentSince(String payeeId, Instant from, Function<String, PayoutState> state) {
        long sum = 0;
        for (Sent one : sent.getOrDefault(payeeId, List.of())) {
            if (!one.at().isBefore(from) && state.apply(one.payoutId()) != PayoutState.RELEASED) {
                sum = Math.addExact(sum, one.netMicro());
            }
        }
        return sum;
    }

    static Instant midnight(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }

    static Instant firstOfMonth(Instant at) {
        return midnight(at).atOffset(ZoneOffset.UTC).withDayOfMonth(1).toInstant();
    }

    void reserve(PayoutsReserved event, Function<String, PayoutState> state) {
        Instant at = event.reservedAt();
        for (Payout one : event.payouts()) {
            var own = tierOf(one.payeeId()) == null ? null : limits.get(tierOf(one.payeeId()));
            long net = one.netMicro();
            if (own != null) {
                within(net, own.perPayoutMajor(), one);
                long today = sentSince(one.payeeId(), midnight(at), state);
                within(Math.addExact(today, net), own.perDayMajor(), one);
                long month = sentSince(one.payeeId(), firstOfMonth(at), state);
                within(Math.addExact(month, net), own.perMonthMajor(), one);
            }
            sent.computeIfAbsent(one.payeeId(), _ -> new ArrayList<>())
                    .add(new Sent(one.payoutId(), at, net));
        }
    }

    private static void within(long micro, @Nullable Long major, Payout one) {
        Violation.unless(
                major == null || micro <= Math.multiplyExact(major, MICRO_PER_MAJOR), RULE, one);
    }
}
