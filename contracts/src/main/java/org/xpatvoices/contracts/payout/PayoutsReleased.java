package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The money of these payouts is payable again; {@code origin} says where it was until then. */
public record PayoutsReleased(
        String batchId,
        String rail,
        String currency,
        List<PayoutMoney> payouts,
        String origin,
        @Nullable String statementId,
        String reason,
        Instant releasedAt)
        implements PayoutBatchEvent {
    /** Where released money comes from; each is undone by its own posting. */
    public enum Origin {
        /** Never submitted. */
        RESERVED,
        /** Taken out of its batch, which goes, or has gone, without it. */
        CANCELLED,
        /** Submitted, and proven not to have been executed. */
        IN_TRANSIT,
        /** Paid and sent back: it waits in the suspense of the statement that showed its return. */
        RETURNED
    }

    /** The closed statement without which the money would not have gone back, if one decided it. */
    public @Nullable String missedBy() {
        return origin.equals(Origin.IN_TRANSIT.name()) ? statementId : null;
    }

    public PayoutsReleased {
        payouts = List.copyOf(payouts);
    }
}
