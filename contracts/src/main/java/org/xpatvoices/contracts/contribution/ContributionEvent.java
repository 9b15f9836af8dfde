package org.xpatvoices.contracts.contribution;

/** What can happen to a contribution. */
public sealed interface ContributionEvent permits ContributionRecorded {}
