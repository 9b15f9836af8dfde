package org.xpatvoices.contracts.unclaimed;

import java.time.Instant;

/**
 * Sets aside what is payable to everybody who could not be reached since then. Answers how many
 * payees there were.
 */
public record SetAsideUnclaimed(Instant unreachableSince, Instant at) {}
