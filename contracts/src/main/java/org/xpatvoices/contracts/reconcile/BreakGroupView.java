package org.xpatvoices.contracts.reconcile;

import java.util.List;

/**
 * A group of waiting breaks, how many there are and how much money is in question, in micro-units.
 */
public record BreakGroupView(
        BreakGroup group, long count, long atStakeMicro, List<BreakResolution> allowed) {
    public BreakGroupView {
        allowed = List.copyOf(allowed);
    }
}
