package org.xpatvoices.contracts.reconcile;

import org.xpatvoices.contracts.ids.BreakId;

import java.time.Instant;
import java.util.List;

/** One person proposes the same end for up to 1,000 breaks, for all of them or for none. */
public record ProposeResolutions(
        List<BreakId> breakIds,
        BreakResolution resolution,
        String note,
        String proposedBy,
        Instant proposedAt) {
    public ProposeResolutions {
        breakIds = List.copyOf(breakIds);
    }
}
