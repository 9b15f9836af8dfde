package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.reconcile.ApprovalLimitView;

import java.util.List;

/**
 * Approvals that one person gives at once, held against what one person may approve as if they were
 * one. A single one decides for itself: above the limit it needs another person still.
 */
final class AtOnce {
    private AtOnce() {}

    /** Why these amounts are not approved together, and what would be; null if they may be. */
    static @Nullable String fault(List<Long> atStakeMicro, ApprovalLimitView limit) {
        if (atStakeMicro.size() < 2) {
            return null;
        }
        long sum = 0;
        int first = 0;
        for (long one : atStakeMicro) {
            sum = Math.addExact(sum, one);
            first += sum <= limit.amountMicro() && first < limit.count() ? 1 : 0;
        }
        return sum <= limit.amountMicro() && atStakeMicro.size() <= limit.count()
                ? null
                : ("%d micro-units are in question in %d approvals and at most %d in %d may"
                                + " be at once; the first %d would pass.")
                        .formatted(
                                sum,
                                atStakeMicro.size(),
                                limit.amountMicro(),
                                limit.count(),
                                Math.max(1, first));
    }
}
