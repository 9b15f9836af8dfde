package org.xpatvoices.contracts.reconcile;

import java.util.List;

/** What an import did; importing the same bytes again answers the same with {@code repeated}. */
public record ImportOutcome(
        String sha256, String kind, List<String> statementIds, int lines, boolean repeated) {
    public ImportOutcome {
        statementIds = List.copyOf(statementIds);
    }
}
