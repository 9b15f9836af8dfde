package org.xpatvoices.payouts.payout;

import java.time.Instant;

/** How much of a kind one person may approve in a day, asked with each approval. */
@FunctionalInterface
public interface DailyLimit {
    /** As much as anybody likes. */
    DailyLimit NONE = (_, _, _, _, _) -> {};

    /**
     * Refuses what would be too much together with what this person has approved since midnight
     * (UTC), and counts it from now on.
     */
    void mustAllow(ApprovalKind kind, String person, Instant at, long amountMicro, int count);
}
