package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A payout whose money was given back was paid all the same, as two people found: what was given
 * back is payable no more. It is in transit again until the payment is booked; or, if it was given
 * back because a statement showed it coming back that was revoked since, paid as before: what had
 * been taken out of that statement's suspense is put there again.
 *
 * @param money what it took of its payee, net and fee
 * @param state the {@link PayoutState} that it is in as if nothing had been given back
 * @param breakId the difference that ended with this
 * @param unreturnedBy the revoked statement; null if no statement had shown it coming back
 */
public record PayoutTakenBack(
        String batchId,
        String rail,
        String currency,
        PayoutMoney money,
        String state,
        String breakId,
        Instant takenBackAt,
        @Nullable String unreturnedBy)
        implements PayoutBatchEvent {
    /** Of one that no statement had shown coming back. */
    public PayoutTakenBack(
            String batchId,
            String rail,
            String currency,
            PayoutMoney money,
            String state,
            String breakId,
            Instant takenBackAt) {
        this(batchId, rail, currency, money, state, breakId, takenBackAt, null);
    }
}
