package org.xpatvoices.contracts.contribution;

import org.xpatvoices.contracts.ids.ContributionId;

/**
 * Asks for one contribution's envelope; answers an optional {@link ContributionView}. No content.
 */
public record GetContribution(ContributionId contributionId) {}
