package org.xpatvoices.payouts.payout;

import org.xpatvoices.payouts.rail.FeeSchedule;
import org.xpatvoices.payouts.rail.RailLimits;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.payouts.rail.UnaskedRail;

import java.time.Duration;
import java.util.List;

/** A bank that takes 0.50 and half a percent in MVR, and is asked nothing else. */
record TakingRail() implements UnaskedRail {
    static final RailTerms TERMS =
            new RailTerms(
                    10_000,
                    10_000_000,
                    1_000,
                    Duration.ZERO,
                    RailLimits.NONE,
                    new FeeSchedule(500_000, 50, 300, 10_000));

    static Rails rails() {
        return new Rails(List.of(new TakingRail()));
    }

    @Override
    public RailTerms terms(String currency) {
        return currency.equals("MVR")
                ? TERMS
                : new RailTerms(10_000, 10_000_000, 1_000, Duration.ZERO, RailLimits.NONE);
    }
}
