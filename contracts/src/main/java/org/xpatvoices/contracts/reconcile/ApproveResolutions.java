package org.xpatvoices.contracts.reconcile;

import org.xpatvoices.contracts.ids.BreakId;

import java.time.Instant;
import java.util.List;

/** A second person approves or sends back up to 1,000 proposals that they have read. */
public record ApproveResolutions(
        List<Read> proposals, boolean approved, String approvedBy, Instant approvedAt) {
    /** A proposal by its break and its number. */
    public record Read(BreakId breakId, int proposal) {}

    public ApproveResolutions {
        proposals = List.copyOf(proposals);
    }
}
