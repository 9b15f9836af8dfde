package org.xpatvoices.payouts.rail;

import java.time.Duration;

/**
 * What a rail can carry.
 *
 * @param incrementMicro amounts are whole multiples of this
 * @param minimumMicro smaller amounts stay payable unless their payee wants them
 * @param payoutsMax payouts in one batch
 * @param visibilityDelay how long after the send a closed statement may still not show a payout
 * @param limits what one payee may get; more waits for another day
 * @param fees what sending takes from the payee
 */
public record RailTerms(
        long incrementMicro,
        long minimumMicro,
        int payoutsMax,
        Duration visibilityDelay,
        RailLimits limits,
        FeeSchedule fees) {
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

    private long whole(long micro) {
        return Math.floorDiv(micro, incrementMicro) * incrementMicro;
    }
}
