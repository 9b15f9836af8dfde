package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.time.Duration;
import java.util.Map;

/**
 * What a rail can carry.
 *
 * @param incrementMicro amounts are whole multiples of this
 * @param minimumMicro smaller amounts stay payable unless their payee wants them
 * @param payoutsMax payouts in one batch
 * @param visibilityDelay how long after the send a closed statement may still not show a payout
 * @param limits what one payee may get; more waits for another day
 * @param fees what sending takes from the payee
 * @param tiers limits of their own, by how well a destination's provider knows its holder
 */
public record RailTerms(
        long incrementMicro,
        long minimumMicro,
        int payoutsMax,
        Duration visibilityDelay,
        RailLimits limits,
        FeeSchedule fees,
        Map<Integer, RailLimits> tiers) {
    private static final long MOST_MICRO = 1_000_000_000 * Money.MICRO_PER_MAJOR;

    public RailTerms {
        tiers = Map.copyOf(tiers);
    }

    /** A rail where all destinations have the same limits. */
    public RailTerms(
            long incrementMicro,
            long minimumMicro,
            int payoutsMax,
            Duration visibilityDelay,
            RailLimits limits,
            FeeSchedule fees) {
        this(incrementMicro, minimumMicro, payoutsMax, visibilityDelay, limits, fees, Map.of());
    }

    /** A rail that takes nothing from the payee. */
    public RailTerms(
            long incrementMicro,
            long minimumMicro,
            int payoutsMax,
            Duration visibilityDelay,
            RailLimits limits) {
        this(incrementMicro, minimumMicro, payoutsMax, visibilityDelay, limits, FeeSchedule.FREE);
    }

    /**
     * What of an amount can be paid now; the rest stays where it is. All of it does while the fee
     * would be too much of it.
     *
     * @param todayMicro what the payee was sent this way since midnight
     * @param thisMonthMicro what the payee was sent this way since the first of the month
     * @param thresholdMicro less than this is not worth sending, or not wanted
     */
    public Transfer transferOf(
            long amountMicro, long todayMicro, long thisMonthMicro, long thresholdMicro) {
        long allowed = whole(limits.allowedOf(amountMicro, todayMicro, thisMonthMicro));
        // A limit splits what is owed over days; it does not make less of what the payee waited
        // for.
        if (amountMicro < thresholdMicro || allowed < Math.min(thresholdMicro, minimumMicro)) {
            return Transfer.NONE;
        }
        long net = Math.min(allowed, fees.netOf(amountMicro, incrementMicro));
        long fee = fees.feeOf(net);
        return net == 0 || fees.isTooMuch(fee, net + fee)
                ? Transfer.NONE
                : new Transfer(net + fee, fee, net);
    }

    /** The terms of a destination: those of the rail, and those of its tier if it has any. */
    public RailTerms ofTier(@Nullable Integer tier) {
        var own = tier == null ? null : tiers.get(tier);
        return own == null
                ? this
                : new RailTerms(
                        incrementMicro,
                        minimumMicro,
                        payoutsMax,
                        visibilityDelay,
                        limits.and(own),
                        fees,
                        tiers);
    }

    /** What of an amount the limits keep for another day, in whole increments. */
    public long keptOf(long amountMicro, long todayMicro, long thisMonthMicro) {
        return whole(amountMicro)
                - whole(limits.allowedOf(whole(amountMicro), todayMicro, thisMonthMicro));
    }

    /** From which gross amount on the fee is never too much of it; 0 if nothing is taken. */
    public long leastGrossMicro() {
        return fees.leastGrossMicro(incrementMicro);
    }

    /**
     * Whether whoever is owed enough is paid something, in every tier: a limit below the usual
     * minimum, or below what makes the fee bearable, would keep their money for ever.
     */
    boolean everPay() {
        return paysUnder(limits)
                && tiers.values().stream().allMatch(own -> paysUnder(limits.and(own)));
    }

    private boolean paysUnder(RailLimits some) {
        long most = whole(some.allowedOf(MOST_MICRO, 0, 0));
        return most >= minimumMicro && most >= fees.leastNetMicro(incrementMicro);
    }

    private long whole(long micro) {
        return Math.floorDiv(micro, incrementMicro) * incrementMicro;
    }
}
