package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/** A second person approved the run; every batch follows. */
public record PayoutRunApproved(
        String runId, List<String> batchIds, String approvedBy, Instant approvedAt)
        implements PayoutRunEvent {
    public PayoutRunApproved {
        batchIds = List.copyOf(batchIds);
    }
}
