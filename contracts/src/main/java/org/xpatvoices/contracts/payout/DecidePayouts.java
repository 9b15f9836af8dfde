package org.xpatvoices.contracts.payout;

import java.util.List;

/**
 * What two people decided about several payouts of one batch. Each decision stands or falls alone,
 * as if it had come alone; what has been overtaken by events is left out.
 *
 * @param decisions of one batch, at least one
 */
public record DecidePayouts(List<DecidePayout> decisions) {
    public DecidePayouts {
        decisions = List.copyOf(decisions);
    }
}
