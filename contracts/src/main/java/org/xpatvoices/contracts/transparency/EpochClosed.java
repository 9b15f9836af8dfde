package org.xpatvoices.contracts.transparency;

import java.time.Instant;
import java.util.List;

/**
 * How many events of each kind stand in a run of positions, committed to in public, so that anybody
 * counts again in the entries and nothing can be left out unseen. Epochs follow each other without
 * a gap; this event stands in the next one.
 *
 * @param epoch from 1
 * @param counts by kind in ascending order, of the kinds that occur
 */
public record EpochClosed(
        String logId,
        long epoch,
        long firstPosition,
        long lastPosition,
        List<KindCount> counts,
        Instant closedAt)
        implements TransparencyEvent {
    public EpochClosed {
        counts = List.copyOf(counts);
    }
}
