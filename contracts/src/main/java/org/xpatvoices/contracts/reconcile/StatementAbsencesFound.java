package org.xpatvoices.contracts.reconcile;

import java.time.Instant;
import java.util.List;

/** At most 1,000 payouts that an imported statement ought to show and does not. */
public record StatementAbsencesFound(
        String accountId,
        String statementId,
        List<AbsentPayout> absent,
        Instant closedAt,
        Instant importedAt)
        implements StatementEvent {
    public StatementAbsencesFound {
        absent = List.copyOf(absent);
    }
}
