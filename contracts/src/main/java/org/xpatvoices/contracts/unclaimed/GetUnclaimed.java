package org.xpatvoices.contracts.unclaimed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Asks how old the money is whose owners cannot be reached; answers {@link UnclaimedCohortView}s,
 * oldest first.
 *
 * @param upTo counts only what had happened by then; null counts everything
 */
public record GetUnclaimed(@Nullable Instant upTo) {}
