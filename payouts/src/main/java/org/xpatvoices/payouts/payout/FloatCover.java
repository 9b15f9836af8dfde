package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.RailCode;

/** Whether floats hold what a run would have them pay out. */
@FunctionalInterface
interface FloatCover {
    /** They hold whatever they are asked for. */
    FloatCover FULL = (_, _) -> {};

    /**
     * Refuses a run for which the float of its rail, or the box of any hub, does not hold enough.
     */
    void mustCover(String runId, RailCode rail);
}
