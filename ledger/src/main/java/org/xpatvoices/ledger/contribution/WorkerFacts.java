package org.xpatvoices.ledger.contribution;

import java.util.List;

/** All that one worker told and that a report may read: by form, the youngest first. */
public record WorkerFacts(String workerId, List<ToldFacts> told) {
    public WorkerFacts {
        told = List.copyOf(told);
    }
}
