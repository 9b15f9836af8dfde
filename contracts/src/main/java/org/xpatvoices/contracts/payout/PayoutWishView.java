package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

/**
 * From which amount on money in one currency is sent.
 *
 * @param usualMicro where the payee has said nothing
 * @param leastMicro what can be sent at all
 * @param thresholdMicro what holds for this payee now
 * @param cashOutAsked whether the next run sends whatever there is
 * @param fee what sending takes; null if it takes nothing
 * @param carried whether the way of being paid carries this currency; if not, it is exchanged first
 */
public record PayoutWishView(
        String currency,
        long usualMicro,
        long leastMicro,
        long thresholdMicro,
        boolean cashOutAsked,
        @Nullable PayoutFeeView fee,
        boolean carried) {}
