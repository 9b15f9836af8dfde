package org.xpatvoices.contracts.reconcile;

import java.time.Instant;
import java.util.List;

/**
 * At most 1,000 payouts that an imported statement names, or may have paid without a name, and that
 * no line of it is matched with. While its lines wait for people, no later statement proves that
 * they were not paid.
 */
public record StatementNamesFound(
        String accountId, String statementId, List<String> payoutIds, Instant importedAt)
        implements StatementEvent {
    public StatementNamesFound {
        payoutIds = List.copyOf(payoutIds);
    }
}
