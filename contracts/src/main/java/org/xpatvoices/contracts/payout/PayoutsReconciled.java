package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** Each of these payouts and one statement line claim each other, once. */
public record PayoutsReconciled(
        String batchId, String statementId, List<BookedLine> lines, Instant reconciledAt)
        implements PayoutBatchEvent {
    public PayoutsReconciled {
        lines = List.copyOf(lines);
    }
}
