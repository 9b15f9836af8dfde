package org.xpatvoices.contracts.distribution;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.DistributionId;

/**
 * Commits in public to the shares of a sale that has been distributed, so that each can be proven;
 * nothing if it has been done, or if there are no shares. Comes after the shares themselves: nobody
 * who waits for money waits for a proof.
 *
 * @param distribution what was distributed, with the same figures
 */
public record CommitShares(
        @TargetAggregateIdentifier DistributionId distributionId, DistributeLicence distribution) {}
