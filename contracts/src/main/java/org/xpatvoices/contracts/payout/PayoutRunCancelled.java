package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/** The run was stopped; batches that the rail has not seen give their money back. */
public record PayoutRunCancelled(
        String runId,
        List<String> batchIds,
        String cancelledBy,
        @Personal String reason,
        Instant cancelledAt)
        implements PayoutRunEvent {
    public PayoutRunCancelled {
        batchIds = List.copyOf(batchIds);
    }
}
