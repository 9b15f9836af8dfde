package org.xpatvoices.contracts.unclaimed;

import java.time.Instant;
import java.util.List;

/**
 * Payable money of payees who could not be reached since {@code unreachableSince}. It stays theirs.
 *
 * @param cohort the year in which it was set aside
 * @param payees at most 1,000, each once
 */
public record MoneySetAside(
        String setAsideId,
        String cohort,
        String currency,
        long totalMicro,
        List<UnclaimedMoney> payees,
        Instant unreachableSince,
        Instant setAsideAt)
        implements UnclaimedEvent {
    public MoneySetAside {
        payees = List.copyOf(payees);
    }
}
