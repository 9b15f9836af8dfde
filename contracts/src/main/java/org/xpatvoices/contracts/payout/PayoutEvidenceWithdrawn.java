package org.xpatvoices.contracts.payout;

import java.time.Instant;
import java.util.List;

/**
 * A revoked statement no longer shows these payouts ({@code unclaimed}) or no longer lacks them
 * ({@code unmissed}), or no longer shows their money coming back ({@code unreturned}). Those that
 * nothing else proves to be paid are in transit again ({@code reopened}), as of {@code bookedAt}.
 * Or two people found that a report was wrong which said paid of a payout that the statement lacks.
 */
public record PayoutEvidenceWithdrawn(
        String batchId,
        String statementId,
        String rail,
        String currency,
        List<String> unclaimed,
        List<String> unmissed,
        List<Reopened> reopened,
        Instant bookedAt,
        Instant withdrawnAt,
        List<String> unreturned)
        implements PayoutBatchEvent {
    /** A payout and the {@link PayoutState} that it is in without the statement. */
    public record Reopened(PayoutMoney money, String state) {}

    public PayoutEvidenceWithdrawn {
        unclaimed = List.copyOf(unclaimed);
        unmissed = List.copyOf(unmissed);
        reopened = List.copyOf(reopened);
        unreturned = unreturned == null ? List.of() : List.copyOf(unreturned);
    }
}
