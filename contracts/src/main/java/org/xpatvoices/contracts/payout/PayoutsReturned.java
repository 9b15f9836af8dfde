package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/**
 * A statement shows the money of these payouts coming back. It waits in the statement's suspense
 * until two people give it back to its payees.
 */
public record PayoutsReturned(
        String batchId, String statementId, List<String> payoutIds, Instant receivedAt)
        implements PayoutBatchEvent {
    public PayoutsReturned {
        payoutIds = List.copyOf(payoutIds);
    }
}
