package org.xpatvoices.contracts.unclaimed;

/**
 * What was set aside in one year.
 *
 * @param payees whose money is still set aside
 * @param unclaimedMicro how much of it
 * @param returnedMicro what has gone back to its owners since
 * @param partsPerMillion what is unclaimed as a part of all that workers have earned, rounded up
 */
public record UnclaimedCohortView(
        String cohort,
        String currency,
        long payees,
        long unclaimedMicro,
        long returnedMicro,
        long partsPerMillion) {}
