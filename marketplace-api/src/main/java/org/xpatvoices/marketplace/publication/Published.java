package org.xpatvoices.marketplace.publication;

import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.contracts.unclaimed.UnclaimedCohortView;

import java.time.Instant;
import java.util.List;

/**
 * Figures of what had happened by {@code countedUpTo}.
 *
 * @param unclaimed what was set aside for owners who cannot be reached, oldest year first
 */
public record Published(
        Instant countedUpTo, TransparencyView figures, List<UnclaimedCohortView> unclaimed) {
    public Published {
        unclaimed = List.copyOf(unclaimed);
    }
}
