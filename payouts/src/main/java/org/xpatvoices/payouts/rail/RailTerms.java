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
 */
public record RailTerms(
        long incrementMicro,
        long minimumMicro,
        int payoutsMax,
        Duration visibilityDelay,
        RailLimits limits) {
    /**
     * What of an amount can be paid now; the rest stays where it is.
     *
     * @param todayMicro what the payee was sent this way since midnight
     * @param thisMonthMicro what the payee was sent this way since the first of the month
     * @param thresholdMicro less than this is not worth sending, or not wanted
     */
    public long payableOf(
            long amountMicro, long todayMicro, long thisMonthMicro, long thresholdMicro) {
        long allowed = limits.allowedOf(amountMicro, todayMicro, thisMonthMicro);
        long whole = Math.floorDiv(allowed, incrementMicro) * incrementMicro;
        // A limit splits what is owed over days; it does not make less of what the payee waited
        // for.
        boolean enough = amountMicro >= thresholdMicro;
        return enough && whole >= Math.min(thresholdMicro, minimumMicro) ? whole : 0;
    }
}
