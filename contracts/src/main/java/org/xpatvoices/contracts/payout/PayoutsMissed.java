package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** A closed statement did not show these payouts. */
public record PayoutsMissed(
        String batchId,
        String statementId,
        String currency,
        List<PayoutMoney> payouts,
        Instant closedAt,
        Instant noticedAt)
        implements PayoutBatchEvent {
    public PayoutsMissed {
        payouts = List.copyOf(payouts);
    }

    /** The statement cannot show what happened after it came, whenever it says that it closed. */
    public Instant showsUpTo() {
        return closedAt.isBefore(noticedAt) ? closedAt : noticedAt;
    }
}
