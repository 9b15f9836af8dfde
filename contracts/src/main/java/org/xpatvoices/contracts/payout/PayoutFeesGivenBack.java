package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What payees had agreed to pay for sending and nobody took, or the provider gave back: it is
 * payable to them again.
 *
 * @param statementId the statement that shows it; null where two people decided without one
 */
public record PayoutFeesGivenBack(
        String batchId,
        String currency,
        List<Fee> fees,
        @Nullable String statementId,
        String reason,
        Instant givenBackAt)
        implements PayoutBatchEvent {
    public PayoutFeesGivenBack {
        fees = List.copyOf(fees);
    }

    /**
     * Of one payout.
     *
     * @param micro what goes back with this, in micro-units
     * @param inAllMicro what has gone back by now, never more than the fee agreed to
     */
    public record Fee(String payoutId, String payeeId, long micro, long inAllMicro) {}
}
