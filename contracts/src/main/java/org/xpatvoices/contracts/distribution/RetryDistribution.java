package org.xpatvoices.contracts.distribution;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;

import java.time.Instant;

/** An operator has a held sale's figures judged once more. */
public record RetryDistribution(
        @TargetAggregateIdentifier DistributionId distributionId,
        LicenceId licenceId,
        String requestedBy,
        Instant requestedAt) {}
