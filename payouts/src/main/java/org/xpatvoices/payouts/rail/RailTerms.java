package org.xpatvoices.payouts.rail;

import java.time.Duration;

/**
 * What a rail can carry.
 *
 * @param incrementMicro amounts are whole multiples of this
 * @param minimumMicro smaller amounts stay payable
 * @param payoutsMax payouts in one batch
 * @param visibilityDelay how long after the send a closed statement may still not show a payout
 */
public record RailTerms(
        long incrementMicro, long minimumMicro, int payoutsMax, Duration visibilityDelay) {
    /** What of an amount can be paid now; the rest stays where it is. */
    public long payableOf(long amountMicro) {
        long whole = Math.floorDiv(amountMicro, incrementMicro) * incrementMicro;
        return whole >= minimumMicro ? whole : 0;
    }
}
