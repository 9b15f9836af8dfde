package org.xpatvoices.contracts.transparency;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.LogId;

import java.time.Instant;
import java.util.List;

/**
 * Commits to the counts of what the signed log holds since the last epoch; does nothing if another
 * process has closed that epoch already.
 */
public record CloseEpoch(
        @TargetAggregateIdentifier LogId logId,
        long firstPosition,
        long lastPosition,
        List<KindCount> counts,
        Instant closedAt) {
    public CloseEpoch {
        counts = List.copyOf(counts);
    }
}
