package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** Two people took one payout out of its batch; the release of its money follows at once. */
public record PayoutCancelled(
        String batchId, String payoutId, String proposedBy, String approvedBy, Instant cancelledAt)
        implements PayoutBatchEvent {}
