package org.xpatvoices.ledger.contribution;

import java.time.Instant;
import java.util.Set;

/**
 * What a report asks for: everything told for a period that may go to every one of these recipients
 * for every one of these purposes, as things stood at the cut-off.
 */
public record ReportAdmission(
        long cutOffPosition,
        Instant cutOffAt,
        String period,
        Set<String> purposes,
        Set<String> recipients) {
    public ReportAdmission {
        purposes = Set.copyOf(purposes);
        recipients = Set.copyOf(recipients);
        if (purposes.isEmpty() || recipients.isEmpty()) {
            throw new IllegalArgumentException("No purpose or no recipient would admit everything");
        }
    }

    /** Whether a contribution of that period counts in this one. */
    public boolean covers(String referencePeriod) {
        return Periods.within(period).contains(referencePeriod);
    }
}
