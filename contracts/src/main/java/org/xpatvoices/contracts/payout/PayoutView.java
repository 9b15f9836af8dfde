package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One payout with the facts a worker or an operator reads. */
public record PayoutView(
        String payoutId,
        String batchId,
        String runId,
        String rail,
        String currency,
        long grossMicro,
        long feeMicro,
        long netMicro,
        PayoutState state,
        WorkerMoneyState workerState,
        String destinationMask,
        @Nullable String providerCode,
        @Nullable String receipt,
        Instant reservedAt,
        Instant stateSince) {
    /** The same payout with another word for its destination. */
    public PayoutView shownAs(String mask) {
        return new PayoutView(
                payoutId,
                batchId,
                runId,
                rail,
                currency,
                grossMicro,
                feeMicro,
                netMicro,
                state,
                workerState,
                mask,
                providerCode,
                receipt,
                reservedAt,
                stateSince);
    }
}
