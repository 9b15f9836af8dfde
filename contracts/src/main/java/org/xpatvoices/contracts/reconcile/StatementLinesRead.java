package org.xpatvoices.contracts.reconcile;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/** At most 1,000 lines of an imported statement. */
public record StatementLinesRead(
        String accountId,
        String statementId,
        String sha256,
        int chunk,
        @Personal List<StatementLine> lines,
        Instant importedAt)
        implements StatementEvent {
    public StatementLinesRead {
        lines = List.copyOf(lines);
    }
}
