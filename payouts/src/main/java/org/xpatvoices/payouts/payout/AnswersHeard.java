package org.xpatvoices.payouts.payout;

import java.time.Instant;

/** What became of what workers answered. */
@FunctionalInterface
public interface AnswersHeard {
    /** Where nobody looks into anything. */
    AnswersHeard NONE = (_, _) -> false;

    /** Whether the difference that this answer opened has ended, and no other waits. */
    boolean lookedInto(String payoutId, Instant answeredAt);
}
