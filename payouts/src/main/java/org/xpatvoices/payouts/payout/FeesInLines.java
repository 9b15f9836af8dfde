package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.RailCode;

/** Whether the statements of a rail tell the fee of each payout in its line. */
@FunctionalInterface
interface FeesInLines {
    boolean test(RailCode rail, String currency);

    default boolean in(Trails.Frame frame) {
        return test(RailCode.valueOf(frame.rail()), frame.currency());
    }
}
