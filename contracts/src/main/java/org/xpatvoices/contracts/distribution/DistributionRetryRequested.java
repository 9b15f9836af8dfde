package org.xpatvoices.contracts.distribution;

import java.time.Instant;

/** A held sale will be judged again with what is known by now. */
public record DistributionRetryRequested(
        String distributionId, String licenceId, String requestedBy, Instant requestedAt)
        implements DistributionEvent {}
