package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** All payouts by state and currency. */
public record PayoutFunnelView(Instant at, List<Step> steps) {
    public PayoutFunnelView {
        steps = List.copyOf(steps);
    }

    /** One state in one currency; {@code ages} counts payouts by how long they have been there. */
    public record Step(
            String state, String currency, long count, long amountMicro, List<Age> ages) {
        public Step {
            ages = List.copyOf(ages);
        }
    }

    /** One age bucket such as {@code 4–24 h}. */
    public record Age(String label, long count, long amountMicro) {}
}
