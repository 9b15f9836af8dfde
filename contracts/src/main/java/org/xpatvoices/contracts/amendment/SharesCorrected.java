package org.xpatvoices.contracts.amendment;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/**
 * Workers get what was missing of their shares. The platform bears it: the price was paid out in
 * full, and no other worker loses anything.
 *
 * @param shares at most 1,000, each payee once
 * @param addedMicro the sum of what was missing
 */
public record SharesCorrected(
        String distributionId,
        String licenceId,
        int number,
        String currency,
        List<CorrectedShare> shares,
        long addedMicro,
        String cause,
        @Personal String reason,
        String proposedBy,
        String approvedBy,
        Instant approvedAt)
        implements AmendmentEvent {
    public SharesCorrected {
        shares = List.copyOf(shares);
    }
}
