package org.xpatvoices.contracts.distribution;

/** What can happen to a distribution. */
public sealed interface DistributionEvent
        permits DistributionComputed,
                SharesAllocated,
                SharesCommitted,
                DistributionHeld,
                DistributionRetryRequested {}
